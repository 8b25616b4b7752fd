using AnTin.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Registration.Bench;

/// <summary>Fills the tables inside the database itself: a million rows a statement.</summary>
internal static class Filling
{
    /// <summary>Below the department; one certificate in 5,000 is its own, and one dossier in 50: more than any real office files in ten years.</summary>
    public static readonly Guid School = new("11111111-1111-4111-8111-111111111111");

    /// <summary>One certificate in 20 is of somebody below it; all of these are named Nguyễn or Phạm.</summary>
    public static readonly Guid Department = new("33333333-3333-4333-8333-333333333333");

    private static readonly Guid Elsewhere = new("44444444-4444-4444-8444-444444444444");

    public static readonly Guid Account = new("22222222-2222-4222-8222-222222222222");

    /// <summary>The certificates begin here, so that they fit beside those that are there already.</summary>
    public const int FirstCertificate = 100_001;

    private const string Names =
        "'Nguyễn Văn An','Nguyễn Thị Bình','Trần Văn Cường','Lê Thị Dung','Phạm Hữu Đức','Hoàng Thị Giang','Đặng Văn Hải','Bùi Thị Hạnh'";

    private const string Folded =
        "'nguyen van an','nguyen thi binh','tran van cuong','le thi dung','pham huu duc','hoang thi giang','dang van hai','bui thi hanh'";

    public static async Task FillAsync(
        RegistrationDb db,
        DatabaseEngine engine,
        int dossiers,
        int certificates
    )
    {
        var sqlite = engine == DatabaseEngine.Sqlite;
        foreach (var statement in Statements(sqlite, dossiers, certificates))
        {
#pragma warning disable EF1002 // Everything in these statements is written here.
            await db.Database.ExecuteSqlRawAsync(statement);
#pragma warning restore EF1002
        }
    }

    private static IEnumerable<string> Statements(bool sqlite, int dossiers, int certificates)
    {
        string Numbers(int most) =>
            sqlite
                ? $"(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<{most}) SELECT i FROM n) AS s"
                : $"(SELECT i FROM generate_series(1,{most}) AS i) AS s";
        string Pick(string list) =>
            sqlite
                ? $"json_extract(json_array({list}), '$[' || (i % 8) || ']')"
                : $"(ARRAY[{list}])[i % 8 + 1]";
        string Hex(int width) =>
            sqlite ? $"printf('%0{width}X', i)" : $"lpad(upper(to_hex(i)), {width}, '0')";
        string Id(string prefix) =>
            sqlite
                ? $"upper('{prefix}-0000-7000-8000-' || printf('%012x', i))"
                : $"('{prefix}-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
        string Instant(string seconds) =>
            sqlite
                ? $"(1700000000 + {seconds}) * 1000000"
                : $"to_timestamp(1700000000 + {seconds})";
        string Bool(bool value) => sqlite ? (value ? "1" : "0") : (value ? "true" : "false");
        string Fixed(Guid id) => sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'::uuid";
        var organisationRow =
            $"""INSERT INTO "Organisations" ("Id","Level","Name","FoldedName","Path","TreeKey","Bloc","HasLegalPersonality","HasOwnSeal","Sector","ValidFrom") VALUES""";
        yield return $"{organisationRow} ({Fixed(School)},2,'Trường số 7','truong so 7','TRƯỜNG SỐ 7','000000000008000000000007','State',{Bool(true)},{Bool(true)},'Education','2020-01-01')";
        yield return $"{organisationRow} ({Fixed(Department)},1,'Sở Giáo dục','so giao duc','SỞ GIÁO DỤC','000000000008','State',{Bool(true)},{Bool(true)},'Education','2020-01-01')";
        yield return $"{organisationRow} ({Fixed(Elsewhere)},1,'Sở Y tế','so y te','SỞ Y TẾ','000000000009','State',{Bool(true)},{Bool(true)},'Health','2020-01-01')";
        var owner = $"CASE WHEN i % 50 = 0 THEN {Fixed(School)} ELSE {Fixed(Elsewhere)} END";
        yield return $"""
            INSERT INTO "Dossiers" ("Id","Code","LookupCode","ProcedureCode","OrganisationId","OrganisationPath","TreeKey","Bloc","CreatedBy","Status","Shelf","DeskShelf","Channel","Delegated","DeclaredCount","RowCount","AcceptedCount","RefusedCount","IssuedCount","LetterState","LetterWrittenByOffice","HasRevocationLetter","CreatedAt","UpdatedAt","QueueAt","SearchText","Version")
            SELECT {Id("0191aaaa")}, 'code-' || i, {Hex(8)}, 'CMCTSCN', {owner}, 'TRƯỜNG SỐ ' || (i % 977), '000000000008000000000007', 'State', {Fixed(Account)},
              CASE WHEN i % 100 = 0 THEN 'AwaitingReception' ELSE 'Settled' END, CASE WHEN i % 100 = 0 THEN 'Submitted' ELSE 'Completed' END, CASE WHEN i % 100 = 0 THEN 'Open' ELSE 'Closed' END,
              'Online', {Bool(false)}, 1, 1, 1, 0, 1, 'Valid', {Bool(false)}, {Bool(
                false
            )}, {Instant("i")}, {Instant("i")}, {Instant(
                "i"
            )}, ' truong so ' || (i % 977) || ' hb' || (i % 99) || '-' || substr('000' || (i % 9999), -4), 1
            FROM {Numbers(dossiers)}
            """.Replace(
            "substr('000' || (i % 9999), -4)",
            sqlite ? "printf('%04d', i % 9999)" : "lpad((i % 9999)::text, 4, '0')",
            StringComparison.Ordinal
        );
        foreach (
            var term in new[]
            {
                "'truong so ' || (i % 977)",
                "'so ' || (i % 977)",
                sqlite
                    ? "'hb' || (i % 99) || '-' || printf('%04d', i % 9999)"
                    : "'hb' || (i % 99) || '-' || lpad((i % 9999)::text, 4, '0')",
            }
        )
        {
            yield return $"""INSERT INTO "DossierTerms" ("Term","DossierId") SELECT {term}, {Id("0191aaaa")} FROM {Numbers(dossiers)}""";
        }

        var treeKey =
            $"CASE WHEN i % 5000 = 20 THEN '000000000008000000000007' WHEN i % 20 = 0 THEN '000000000008' || {Hex(12)} ELSE 'a' || {Hex(11)} END";
        yield return $"""
            INSERT INTO "Certificates" ("Id","Serial","Issuer","DisplayName","CommonName","Mailbox","OrganisationPath","TreeKey","Province","Kind","Custody","Device","Profile","NotBefore","NotAfter","State")
            SELECT i + {FirstCertificate - 1}, '1D' || {Hex(14)}, 'CN=CA', 'CN=' || {Pick(
                Names
            )} || ', L=Sơn La, O=Hoa Ban, C=VN', {Pick(
                Names
            )} || ' ' || i, 'gv' || i || '@hoaban.edu.vn', 'TRƯỜNG SỐ ' || (i % 977),
              {treeKey}, 'Sơn La', CASE WHEN i % 400 = 3 THEN 'Organisation' ELSE 'Person' END, 'Central', 'RSSP', 'CPCA_G1:PERSON_5Y', {Instant(
                "i"
            )}, {Instant("i + 157680000")}, 'Active'
            FROM {Numbers(certificates)}
            """;
        var name = $"{Pick(Folded)} || ' ' || i";
        var second = sqlite
            ? $"substr({name}, instr({name}, ' ') + 1)"
            : $"substr({name}, strpos({name}, ' ') + 1)";
        foreach (
            var term in new[]
            {
                name,
                second,
                "'gv' || i || '@hoaban.edu.vn'",
                $"'1d' || lower({Hex(14)})",
            }
        )
        {
            yield return $"""INSERT INTO "SearchTerms" ("Term","CertificateId","Tree","TreeKey") SELECT {term}, i + {FirstCertificate - 1}, substr({treeKey}, 1, 12), {treeKey} FROM {Numbers(certificates)}""";
        }

        yield return "ANALYZE";
    }
}
