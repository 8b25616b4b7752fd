using System.Text.Encodings.Web;
using System.Text.Json;
using AnTin.Signatures.Trust;

namespace AnTin.Server.Trust;

/// <summary>Lists of trusted authorities for programs.</summary>
internal static class TrustJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(TrustList list, DateTimeOffset now) =>
        JsonSerializer.Serialize(
            new
            {
                list.Name,
                Kind = list.Kind.ToString(),
                Authenticity = list.Authenticity.ToString(),
                Believed = list.IsBelieved,
                Signer = list.Signer?.Subject.ToString(),
                list.Operator,
                list.Territory,
                list.SequenceNumber,
                list.IssuedAt,
                list.NextUpdate,
                Closed = list.IsClosed,
                Stale = list.IsStale(now),
                Services = list.Services.Select(service => new
                {
                    service.Provider,
                    service.Name,
                    Certificates = service.Certificates.Select(one => new
                    {
                        Subject = one.Subject.ToString(),
                        Sha256 = one.FingerprintHex,
                        one.Validity.NotBefore,
                        one.Validity.NotAfter,
                    }),
                    KeyIdentifiers = service.KeyIdentifiers.Select(one =>
                        Convert.ToHexString(one.Span)
                    ),
                    service.SubjectNames,
                    service.Periods,
                }),
                Pointers = list.Pointers.Select(one => new
                {
                    one.Territory,
                    one.Location,
                    Signers = one.Signers.Select(signer => signer.Subject.ToString()),
                }),
                Remarks = list.Remarks.Select(one => new
                {
                    one.Place,
                    one.Sentence.Vi,
                    one.Sentence.En,
                }),
            },
            Options
        );
}
