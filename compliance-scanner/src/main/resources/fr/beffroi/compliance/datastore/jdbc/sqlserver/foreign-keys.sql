SELECT SCHEMA_NAME(o.schema_id) AS table_schema,
       o.name AS table_name,
       k.name AS constraint_name,
       f.constraint_column_id AS position,
       c.name AS column_name,
       SCHEMA_NAME(po.schema_id) AS parent_schema,
       po.name AS parent_name,
       pc.name AS parent_column
  FROM sys.foreign_key_columns f
  JOIN sys.foreign_keys k ON k.object_id = f.constraint_object_id
  JOIN sys.objects o ON o.object_id = f.parent_object_id
  JOIN sys.columns c ON c.object_id = f.parent_object_id AND c.column_id = f.parent_column_id
  JOIN sys.objects po ON po.object_id = f.referenced_object_id
  JOIN sys.columns pc
    ON pc.object_id = f.referenced_object_id AND pc.column_id = f.referenced_column_id
