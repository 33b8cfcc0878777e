"""What people see in a browser: a start page, the documents, the documentation."""
