using System.Text;

namespace AnTin.TestKit.Authority;

/// <summary>The demo world's hierarchy with curves instead of RSA, because tests make it often.</summary>
public static class TestCeremony
{
    public const string Pin = "135790";

    public static byte[] File(
        string host = "pki.hoaban.gov.vn",
        string ceremony = "test-g1",
        string key = "P-256"
    ) =>
        Encoding.UTF8.GetBytes(
            $$"""
            {
              "ceremony": "{{ceremony}}",
              "purpose": "tests",
              "host": "{{host}}",
              "organisation": "Tỉnh Hoa Ban",
              "authorities": [
                { "id": "root-g1", "name": "RootCA chuyên dùng Tỉnh Hoa Ban G1", "prefix": "HBROOT_G1",
                  "profile": "ROOT_30Y", "key": "P-384", "profiles": ["CA_20Y"], "crlHours": 2160 },
                { "id": "state-g1", "name": "CA phục vụ các cơ quan Nhà nước Tỉnh Hoa Ban G1", "issuer": "root-g1",
                  "prefix": "HBNN_G1", "profile": "CA_20Y", "key": "{{key}}", "bloc": "State",
                  "profiles": ["PERSON_5Y", "PERSON_3Y", "ORGANIZATION_5Y", "OCSP_90D"] },
                { "id": "services-g1", "name": "CA phục vụ thiết bị, dịch vụ Tỉnh Hoa Ban G1", "issuer": "root-g1",
                  "prefix": "HBDV_G1", "profile": "CA_20Y", "key": "P-256", "bloc": "Devices",
                  "profiles": ["DEVICE_5Y", "OFFICER_2Y", "TSA_5Y", "OCSP_90D"] }
              ],
              "ocspSigners": [
                { "id": "ocsp-state-g1", "authority": "state-g1", "name": "OCSP cơ quan Nhà nước Tỉnh Hoa Ban G1" }
              ],
              "timeStampUnits": [
                { "id": "tsa-1", "authority": "services-g1", "name": "Dấu thời gian Tỉnh Hoa Ban 1",
                  "policy": "2.16.704.1.1.1.1.2" }
              ],
              "officers": [
                { "id": "verifier-1", "name": "Lò Thị Mai", "mailbox": "thamdinh1@hoaban.gov.vn",
                  "authority": "services-g1", "roles": ["verifier"] },
                { "id": "approver-1", "name": "Nguyễn Hoài Ban", "mailbox": "pheduyet1@hoaban.gov.vn",
                  "authority": "services-g1", "roles": ["approver"] },
                { "id": "both-1", "name": "Vàng Văn Sơn", "mailbox": "kiemnhiem@hoaban.gov.vn",
                  "authority": "services-g1", "roles": ["verifier", "approver"] }
              ],
              "centralSigningKey": true
            }
            """
        );

    /// <summary>A later ceremony of the same authority, with these members.</summary>
    public static byte[] Later(string name, string members) =>
        Encoding.UTF8.GetBytes(
            $$"""
            { "ceremony": "{{name}}", "purpose": "tests", "host": "pki.hoaban.gov.vn",
              "organisation": "Tỉnh Hoa Ban", {{members}} }
            """
        );
}
