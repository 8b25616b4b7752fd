using System.Xml;
using AnTin.Pdf.Reading;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Validation;

/// <summary>
/// The content that the caller handed in beside a file. Who does so asks whether just this is signed: a detached signature
/// answers by its digest, and where the file carries its content itself, the two are laid side by side.
/// </summary>
/// <param name="source">Null: nothing was handed in. Formats that cannot read it in pieces take it whole.</param>
internal sealed class HandedContent(PdfSource? source)
{
    private const long GreatestText = 128L << 20;

    private bool isAsked;
    private bool isSame;
    private bool isParsed;
    private SignedXml? parsed;

    /// <summary>How long it is; null: nothing was handed in.</summary>
    public long? Length => source?.Length;

    /// <summary>For a signature that looks outside its file.</summary>
    public ReadOnlyMemory<byte>? Take() => TakeSource()?.Whole();

    /// <summary>The same, for a signature that reads it in pieces.</summary>
    public PdfSource? TakeSource()
    {
        isAsked = true;
        return source;
    }

    /// <summary>The file carries these octets, and they are signed.</summary>
    public void Compare(ReadOnlySpan<byte> carried) =>
        isSame |= source is not null && source.Holds(carried);

    /// <summary>The same of a part of an XML file: equal is what has one canonical form. A ds:Object is but a shell.</summary>
    public void Compare(NodeSelection carried)
    {
        if (isSame || isAsked || source is null || Parsed() is not { } own)
        {
            return;
        }

        XmlNode given = carried.Apex is XmlDocument ? own.Document : own.Document.DocumentElement!;
        isSame =
            IsSame(given, carried)
            || (
                InsideObject(carried.Apex) is { } content
                && IsSame(given, carried with { Apex = content })
            );
    }

    private static bool IsSame(XmlNode given, NodeSelection carried) =>
        TextOf(new NodeSelection(given, comments: true)) is { } text
        && TextOf(carried with { Comments = true }) is { } other
        && text.Span.SequenceEqual(other.Span);

    /// <summary>Exclusive: what stands around a part plays no role.</summary>
    private static ReadOnlyMemory<byte>? TextOf(NodeSelection selection) =>
        Canonicaliser.Write(
            selection,
            CanonicalForm.Default with
            {
                Method = CanonicalMethod.Exclusive,
                WithComments = true,
            },
            GreatestText
        );

    private static XmlElement? InsideObject(XmlNode apex) =>
        apex is XmlElement { LocalName: "Object", NamespaceURI: XmlNames.Signature }
        && apex.ChildNodes.OfType<XmlElement>().ToList() is [var only]
            ? only
            : null;

    /// <summary>Null where a signature took the content, and where there is none.</summary>
    public Finding? Judge() =>
        isAsked || source is null ? null
        : isSame ? FindingCatalogue.SameContentCarried()
        : FindingCatalogue.OtherContentCarried();

    public SignatureFacts Judge(SignatureFacts facts) =>
        Judge() is { } finding ? facts with { Findings = [.. facts.Findings, finding] } : facts;

    private SignedXml? Parsed()
    {
        if (!isParsed)
        {
            isParsed = true;
            parsed = SignedXml.TryRead(source!.Whole(), out var read, out _) ? read : null;
        }

        return parsed;
    }
}
