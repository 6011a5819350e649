"""What commands share: options, where output goes, how a person is spoken to."""
