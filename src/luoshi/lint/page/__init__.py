"""What a .docx says of its page: paper, margins, faces and sizes of type, page numbers."""
