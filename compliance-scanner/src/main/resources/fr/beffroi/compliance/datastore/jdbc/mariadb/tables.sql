SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       CASE WHEN TABLE_TYPE LIKE '%VIEW' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       CASE WHEN TABLE_TYPE LIKE '%VIEW' THEN '' ELSE TABLE_COMMENT END AS comment,
       TABLE_ROWS AS row_estimate,
       NULL AS parent_schema,
       NULL AS parent_name,
       DATA_LENGTH + INDEX_LENGTH AS bytes
  FROM information_schema.TABLES
 WHERE TABLE_TYPE IN ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED')
   AND TABLE_SCHEMA NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')
   AND (DATABASE() IS NULL OR TABLE_SCHEMA = DATABASE())
