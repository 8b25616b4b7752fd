-- Run once for the whole server, as its superuser: psql -f roles.sql
-- One login for each role of the service; give each its own password with \password and name it in that process's
-- Databases:…:ConnectionString only. The tables belong to whoever runs "antin migrate", never to one of these.
-- Processes that connect as these set Databases:MigrateAtStart and Checks:CompareSchema to false.

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['antin_portal', 'antin_desk', 'antin_worker', 'antin_authority',
                                'antin_activation', 'antin_signing', 'antin_status', 'antin_timestamp']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE', name);
        END IF;
    END LOOP;
END $$;
