using System.Security.Cryptography;
using AnTin.CentralSigning.Credentials;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace AnTin.CentralSigning.Documents;

/// <summary>The subscriber brings a PDF to be signed. It is read before it is kept.</summary>
public sealed class UploadDocument(
    IDbContextFactory<SigningDb> databases,
    CredentialLookup credentials,
    DocumentFiles files,
    CentralSigningSettings settings,
    TimeProvider clock
)
{
    private const int LongestName = 120;

    public async Task<Result<Guid>> UploadAsync(
        Subscriber subscriber,
        Guid credentialId,
        string fileName,
        Stream content,
        CancellationToken ct
    )
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var found = await credentials.OwnAsync(db, subscriber, credentialId, ct);
        if (!found.IsOk)
            return found.Refusals.ToList();
        if (CertificateGate.StateRefusal(found.Value.State) is { } refusal)
            return refusal;
        var read = await ReadAsync(content, ct);
        if (read is null)
            return DocumentRefusals.TooLarge(settings.LargestDocument);
        var pages = PdfInspection.Read(read);
        if (!pages.IsOk)
            return pages.Refusals.ToList();

        var now = clock.GetUtcNow();
        var document = new SubscriberDocument
        {
            Id = Guid.CreateVersion7(now),
            CredentialId = credentialId,
            FileName = CleanName(fileName),
            Length = read.Length,
            Digest = SHA256.HashData(read),
            Pages = pages.Value.Count,
            UploadedAt = now,
            DeleteAfter = now + settings.DocumentLife,
        };
        await files.SaveAsync(document.Id, DocumentFile.Original, read, ct);
        db.Documents.Add(document);
        await db.SaveChangesAsync(ct);
        return document.Id;
    }

    /// <summary>Null when there is more than the limit; no more than that is ever held.</summary>
    private async Task<byte[]?> ReadAsync(Stream content, CancellationToken ct)
    {
        using var buffer = new MemoryStream();
        var block = new byte[81_920];
        int count;
        while ((count = await content.ReadAsync(block, ct)) > 0)
        {
            if (buffer.Length + count > settings.LargestDocument)
                return null;
            buffer.Write(block, 0, count);
        }

        return buffer.ToArray();
    }

    /// <summary>Some browsers send directories; control characters would forge headers and screens.</summary>
    private static string CleanName(string fileName)
    {
        var name = VietnameseText.Nfc(fileName.Replace('\\', '/').Split('/')[^1]);
        name = string.Concat(
                name.EnumerateRunes()
                    .Where(rune =>
                        System.Text.Rune.GetUnicodeCategory(rune)
                            is not (
                                System.Globalization.UnicodeCategory.Control
                                or System.Globalization.UnicodeCategory.Format
                            )
                    )
                    .Select(rune => rune.ToString())
            )
            .Trim();
        if (name.Length > LongestName)
            name = $"{name[..(LongestName - 4)].TrimEnd()}.pdf";
        return name.Length == 0 ? "tai-lieu.pdf" : name;
    }
}
