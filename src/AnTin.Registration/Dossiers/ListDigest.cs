using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AnTin.Registration.Dossiers;

/// <summary>Digest of a dossier's rows as the letter lists them: printed in the letter, compared at submission (P-10).</summary>
public static class ListDigest
{
    /// <summary>Lower-case hex SHA-256 over the rows in order, fields joined by unit separators.</summary>
    public static string Of(IEnumerable<CertificationRequest> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows.OrderBy(row => row.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Line(row)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(CertificationRequest row) =>
        string.Join(
            '\u001F',
            row.Ordinal.ToString(CultureInfo.InvariantCulture),
            row.FullName,
            row.BirthDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.IdNumber,
            row.Mailbox,
            row.OrganisationPath,
            row.Province,
            row.Title,
            row.Phone,
            row.OldSerial,
            row.Custody,
            row.SimPkiLabel
        ) + "\n";
}
