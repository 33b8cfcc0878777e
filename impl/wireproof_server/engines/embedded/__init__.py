"""llama.cpp inside this installation: a supervised child process, spoken to as to any llama.cpp server."""
