SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       ORDINAL_POSITION AS position,
       COLUMN_NAME AS column_name,
       COLUMN_TYPE AS type,
       CASE WHEN IS_NULLABLE = 'YES' THEN 1 ELSE 0 END AS nullable,
       CASE WHEN COALESCE(GENERATION_EXPRESSION, '') <> '' THEN 1 ELSE 0 END AS is_generated,
       COLUMN_COMMENT AS comment
  FROM information_schema.COLUMNS
 WHERE TABLE_SCHEMA NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
   AND (DATABASE() IS NULL OR TABLE_SCHEMA = DATABASE())
