using System.Text.Encodings.Web;
using System.Text.Json;

namespace AnTin.Server.Demo;

/// <summary>
/// The ceremony file of the demo world. Elliptic keys throughout, so that a machine with two cores makes the hierarchy in a
/// moment; <c>docs/samples/ceremony-hoaban.json</c> shows the RSA hierarchy of the field.
/// </summary>
internal static class DemoCeremony
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="host">Host and port under which the status addresses will be reached.</param>
    public static byte[] File(string host) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                ceremony = "hoaban-demo-g1",
                purpose = "Demo hierarchy of the invented province Hoa Ban",
                host,
                organisation = "Tỉnh Hoa Ban",
                authorities = Authorities(),
                ocspSigners = new[]
                {
                    Responder("state-g1", "Nhà nước"),
                    Responder("party-g1", "Đảng"),
                    Responder("services-g1", "dịch vụ"),
                },
                timeStampUnits = new[]
                {
                    new
                    {
                        id = "tsa-1",
                        authority = "services-g1",
                        name = "Dấu thời gian Tỉnh Hoa Ban 1",
                        policy = "2.16.704.1.1.1.1.2",
                        accuracyMilliseconds = 1000,
                    },
                },
                officers = DemoOfficer
                    .All.Where(officer => officer.CeremonyRoles.Count > 0)
                    .Select(officer => new
                    {
                        id = officer.Mailbox,
                        name = officer.Name,
                        mailbox = officer.Mailbox,
                        authority = "services-g1",
                        roles = officer.CeremonyRoles,
                    }),
                centralSigningKey = true,
            },
            Readable
        );

    private static object[] Authorities() =>
        [
            new
            {
                id = "root-g1",
                name = "RootCA chuyên dùng Tỉnh Hoa Ban G1",
                prefix = "HBROOT_G1",
                profile = "ROOT_30Y",
                key = "P-384",
                profiles = new[] { "CA_20Y" },
                crlHours = 2160,
            },
            Subordinate(
                "state-g1",
                "CA phục vụ các cơ quan Nhà nước Tỉnh Hoa Ban G1",
                "HBNN_G1",
                "State"
            ),
            Subordinate(
                "party-g1",
                "CA phục vụ các cơ quan Đảng Tỉnh Hoa Ban G1",
                "HBD_G1",
                "Party"
            ),
            new
            {
                id = "services-g1",
                name = "CA phục vụ thiết bị, dịch vụ, phần mềm Tỉnh Hoa Ban G1",
                issuer = "root-g1",
                prefix = "HBDV_G1",
                profile = "CA_20Y",
                key = "P-256",
                bloc = "Devices",
                profiles = new[] { "DEVICE_5Y", "DEVICE_3Y", "OFFICER_2Y", "TSA_5Y", "OCSP_90D" },
            },
        ];

    private static object Subordinate(string id, string name, string prefix, string bloc) =>
        new
        {
            id,
            name,
            issuer = "root-g1",
            prefix,
            profile = "CA_20Y",
            key = "P-256",
            bloc,
            profiles = new[]
            {
                "PERSON_5Y",
                "PERSON_3Y",
                "ORGANIZATION_5Y",
                "ORGANIZATION_3Y",
                "OCSP_90D",
            },
        };

    private static object Responder(string authority, string whom) =>
        new
        {
            id = $"ocsp-{authority}",
            authority,
            name = $"OCSP {whom} Tỉnh Hoa Ban G1",
        };
}
