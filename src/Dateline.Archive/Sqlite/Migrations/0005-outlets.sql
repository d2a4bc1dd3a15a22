-- Outlets by how much they printed, and what each printed, without reading the printings themselves.
CREATE INDEX printings_by_source ON printings (source, report) WHERE source IS NOT NULL;
