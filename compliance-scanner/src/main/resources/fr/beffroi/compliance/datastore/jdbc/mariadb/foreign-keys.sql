SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       CONSTRAINT_NAME AS constraint_name,
       ORDINAL_POSITION AS position,
       COLUMN_NAME AS column_name,
       REFERENCED_TABLE_SCHEMA AS parent_schema,
       REFERENCED_TABLE_NAME AS parent_name,
       REFERENCED_COLUMN_NAME AS parent_column
  FROM information_schema.KEY_COLUMN_USAGE
 WHERE REFERENCED_TABLE_NAME IS NOT NULL
   AND TABLE_SCHEMA NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
   AND (DATABASE() IS NULL OR TABLE_SCHEMA = DATABASE())
