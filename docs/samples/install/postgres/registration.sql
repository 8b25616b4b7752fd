-- Run in the database "registration", as the owner of its tables, after every "antin migrate": psql -d registration -f registration.sql
-- Safe to repeat. Rights are taken away first, so what is not granted below is denied.

BEGIN;

DO $$
DECLARE
    role text;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    FOREACH role IN ARRAY ARRAY['antin_portal', 'antin_desk', 'antin_worker', 'antin_authority',
                                'antin_activation', 'antin_signing', 'antin_status', 'antin_timestamp']
    LOOP
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM %I', current_database(), role);
        EXECUTE format('REVOKE ALL ON SCHEMA public FROM %I', role);
        EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', role);
        EXECUTE format('REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM %I', role);
    END LOOP;
    FOREACH role IN ARRAY ARRAY['antin_portal', 'antin_desk', 'antin_worker', 'antin_signing', 'antin_authority']
    LOOP
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role);
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role);
    END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public
    TO antin_portal, antin_desk, antin_worker, antin_signing, antin_authority;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public
    TO antin_portal, antin_desk, antin_worker, antin_signing, antin_authority;

-- Lines of the audit log are added and read; nobody changes or removes one, whatever triggers say.
REVOKE UPDATE, DELETE, TRUNCATE ON "AuditLog"
    FROM antin_portal, antin_desk, antin_worker, antin_signing, antin_authority;
REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory"
    FROM antin_portal, antin_desk, antin_worker, antin_signing, antin_authority;

-- Certificates are written by the authority, which issued them; the desk notes that a device was handed over.
REVOKE INSERT, UPDATE, DELETE ON "Certificates", "CertificateFiles"
    FROM antin_portal, antin_desk, antin_worker, antin_signing;
GRANT UPDATE ON "Certificates" TO antin_desk;

-- Orders are written at the desk, under two signatures, and settled by the authority.
REVOKE INSERT, UPDATE, DELETE ON "Orders" FROM antin_portal, antin_worker, antin_signing;
REVOKE INSERT, DELETE ON "Orders" FROM antin_authority;

-- The authority has no business with people's accounts.
REVOKE ALL ON "Sessions", "AccountLinks" FROM antin_authority;
REVOKE INSERT, UPDATE, DELETE ON "Accounts" FROM antin_authority;

COMMIT;
