using AnTin.Pki.Certificates;
using AnTin.Pki.Der;
using AnTin.Pki.Names;

namespace AnTin.CentralSigning.Network;

/// <summary>Where a certificate says its status can be asked (RFC 5280 §4.2.2.1).</summary>
internal static class ResponderAddress
{
    /// <summary>Null when it names none over HTTP.</summary>
    public static Uri? OcspAddress(this Certificate certificate) =>
        certificate
            .AuthorityInformationAccess.Where(access =>
                access.Method == Oids.Ocsp && access.Location.Kind == GeneralNameKind.Uri
            )
            .Select(access =>
                Uri.TryCreate(access.Location.Value, UriKind.Absolute, out var uri) ? uri : null
            )
            .FirstOrDefault(uri => uri?.Scheme is "http" or "https");
}
