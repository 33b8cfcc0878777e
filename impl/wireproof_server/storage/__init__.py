"""What outlives a request: stored responses, their events and the workers that run them, in SQLite or PostgreSQL."""
