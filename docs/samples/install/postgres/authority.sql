-- Run in the database "authority", as the owner of its tables, after every "antin migrate": psql -d authority -f authority.sql
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
    FOREACH role IN ARRAY ARRAY['antin_authority', 'antin_status', 'antin_timestamp', 'antin_desk']
    LOOP
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), role);
        EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', role);
    END LOOP;
END $$;

-- The authority adds; what was issued, revoked, published or stamped is never changed or removed.
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO antin_authority;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO antin_authority;
GRANT UPDATE ON "Orders", "Signers", "Switches", "Alarms", "Officers", "OfficerPasskeys", "OfficerTokens", "Ceremonies", "Outbox" TO antin_authority;
REVOKE INSERT ON "__EFMigrationsHistory" FROM antin_authority;

-- The role status sees views of its own under the names of the tables, and no table: serials and revocations without who
-- revoked and why in words, the responders, and of the audit log only when its last line was written.
DROP SCHEMA IF EXISTS status CASCADE;
CREATE SCHEMA status;
CREATE VIEW status."Intents" AS
    SELECT "Sequence", "IssuerId", "SerialHex" FROM public."Intents";
CREATE VIEW status."Revocations" AS
    SELECT "Sequence", "IssuerId", "SerialHex", '' AS "Code", "Reason", "RevokedAt", "InvalidSince",
           '' AS "By", "Shard", "NotAfter"
    FROM public."Revocations";
CREATE VIEW status."Cas" AS SELECT * FROM public."Cas";
CREATE VIEW status."Signers" AS SELECT * FROM public."Signers" WHERE "Kind" = 'Ocsp';
CREATE VIEW status."AuditLog" AS
    SELECT "Sequence", "At", '' AS "Actor", '' AS "Role", '' AS "Action", '' AS "Subject",
           NULL::text AS "Details", ''::bytea AS "PreviousHash", ''::bytea AS "Hash"
    FROM public."AuditLog" ORDER BY "Sequence" DESC LIMIT 1;
CREATE VIEW status."Outbox" AS SELECT "Id" FROM public."Outbox" WHERE false;
CREATE VIEW status."__EFMigrationsHistory" AS SELECT * FROM public."__EFMigrationsHistory";
REVOKE USAGE ON SCHEMA public FROM antin_status;
GRANT USAGE ON SCHEMA status TO antin_status;
GRANT SELECT ON ALL TABLES IN SCHEMA status TO antin_status;

-- Time-stamp units: the same, and the log of stamps, to which lines are added.
DROP SCHEMA IF EXISTS timestamping CASCADE;
CREATE SCHEMA timestamping;
CREATE VIEW timestamping."Cas" AS SELECT * FROM public."Cas";
CREATE VIEW timestamping."Signers" AS SELECT * FROM public."Signers" WHERE "Kind" = 'TimeStamp';
CREATE VIEW timestamping."AuditLog" AS SELECT * FROM status."AuditLog";
CREATE VIEW timestamping."Outbox" AS SELECT * FROM status."Outbox";
CREATE VIEW timestamping."__EFMigrationsHistory" AS SELECT * FROM public."__EFMigrationsHistory";
GRANT USAGE ON SCHEMA timestamping TO antin_timestamp;
GRANT SELECT ON ALL TABLES IN SCHEMA timestamping TO antin_timestamp;
GRANT SELECT, INSERT ON "TimeStamps" TO antin_timestamp;
GRANT USAGE ON SEQUENCE "TimeStamps_Sequence_seq" TO antin_timestamp;

-- The desk shows alarms and the stop switch; it closes an alarm with a note, which its line of the audit log tells.
GRANT SELECT, UPDATE ("ClosedAt", "ClosedBy", "ClosedWhy") ON "Alarms" TO antin_desk;
GRANT SELECT ON "Switches" TO antin_desk;
GRANT SELECT, INSERT ON "AuditLog" TO antin_desk;

DO $$
BEGIN
    EXECUTE format('ALTER ROLE antin_status IN DATABASE %I SET search_path = status', current_database());
    EXECUTE format('ALTER ROLE antin_timestamp IN DATABASE %I SET search_path = timestamping, public', current_database());
END $$;

COMMIT;
