using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;

namespace AnTin.Registration.Letters;

/// <summary>
/// Takes the embedded list out of a letter that somebody uploads. Says nothing about signatures: whether the file is as
/// it was signed is asked of the validator.
/// </summary>
public static class LetterReader
{
    private const int LargestList = 16 << 20;

    public static bool TryRead(
        ReadOnlyMemory<byte> pdf,
        [NotNullWhen(true)] out LetterContent? content,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        content = null;
        return PdfDocument.TryRead(pdf, out var document, out error)
            && TryFind(document, out var json, out error)
            && TryParse(json, out content, out error);
    }

    private static bool TryFind(
        PdfDocument document,
        out ReadOnlyMemory<byte> json,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        json = default;
        var found = EmbeddedFiles
            .Of(document.Latest)
            .Where(file => string.Equals(file.Name, LetterList.FileName, StringComparison.Ordinal))
            .ToList();
        if (found.Count != 1)
        {
            var reason =
                found.Count == 0
                    ? "The letter holds no list."
                    : "The letter holds more than one list.";
            error = new PdfReadError(0, LetterList.FileName, reason);
            return false;
        }

        if (!document.Latest.TryDecode(found[0].Stream, out var decoded, out error))
        {
            return false;
        }

        json = decoded.Bytes;
        if (json.Length <= LargestList && !decoded.IsDamaged && decoded.RemainingFilter is null)
        {
            return true;
        }

        error = new PdfReadError(
            found[0].Stream.Offset,
            LetterList.FileName,
            "The list is too large or damaged."
        );
        return false;
    }

    private static bool TryParse(
        ReadOnlyMemory<byte> json,
        [NotNullWhen(true)] out LetterContent? content,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        content = null;
        error = null;
        try
        {
            using var list = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            content = Content(
                list.RootElement,
                Convert.ToHexStringLower(SHA256.HashData(json.Span))
            );
        }
        catch (JsonException fault)
        {
            error = new PdfReadError(
                fault.BytePositionInLine ?? 0,
                LetterList.FileName,
                "The list is no JSON."
            );
            return false;
        }

        error = content is null
            ? new PdfReadError(
                0,
                LetterList.FileName,
                "The list lacks a member, or its count is not that of its rows."
            )
            : null;
        return content is not null;
    }

    private static LetterContent? Content(JsonElement list, string digest)
    {
        if (
            list.ValueKind != JsonValueKind.Object
            || Text(list, "form") is not { } form
            || Text(list, "dossier") is not { } dossier
            || Text(list, "lookup") is not { } lookup
            || !list.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != LetterList.Version
            || !list.TryGetProperty("rows", out var rows)
            || rows.ValueKind != JsonValueKind.Array
            || !list.TryGetProperty("count", out var count)
            || count.ValueKind != JsonValueKind.Number
            || !count.TryGetInt32(out var declared)
            || declared != rows.GetArrayLength()
        )
        {
            return null;
        }

        return new LetterContent(form, dossier, lookup, declared, digest);
    }

    private static string? Text(JsonElement list, string key) =>
        list.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
