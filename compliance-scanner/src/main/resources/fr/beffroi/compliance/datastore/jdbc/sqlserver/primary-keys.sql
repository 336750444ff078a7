SELECT SCHEMA_NAME(o.schema_id) AS table_schema,
       o.name AS table_name,
       ic.key_ordinal AS position,
       c.name AS column_name
  FROM sys.indexes i
  JOIN sys.objects o ON o.object_id = i.object_id
  JOIN sys.index_columns ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
  JOIN sys.columns c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
 WHERE i.is_primary_key = 1
