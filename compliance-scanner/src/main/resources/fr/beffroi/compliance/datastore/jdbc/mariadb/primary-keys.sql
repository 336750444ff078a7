SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       SEQ_IN_INDEX AS position,
       COLUMN_NAME AS column_name
  FROM information_schema.STATISTICS
 WHERE INDEX_NAME = 'PRIMARY'
   AND TABLE_SCHEMA NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
   AND (DATABASE() IS NULL OR TABLE_SCHEMA = DATABASE())
