"""What a cell of a report can mean, and the strict readers that take only the Indonesian meaning."""
