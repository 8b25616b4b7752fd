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
    private bool isAsked;
    private bool isSame;
    private bool isParsed;
    private SignedXml? parsed;
    private ReadOnlyMemory<byte>? whole;
    private ReadOnlyMemory<byte>? wholeText;
    private ReadOnlyMemory<byte>? rootText;

    /// <summary>How long it is; null: nothing was handed in.</summary>
    public long? Length => source?.Length;

    /// <summary>For a signature that looks outside its file.</summary>
    public ReadOnlyMemory<byte>? Take() =>
        TakeSource() is null ? (ReadOnlyMemory<byte>?)null : Whole();

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
    public void Compare(NodeSelection carried, XmlWork work)
    {
        if (isSame || isAsked || source is null || Parsed(work) is not { } own)
        {
            return;
        }

        var given =
            carried.Apex is XmlDocument
                ? wholeText ??= TextOf(own.Document, work)
                : rootText ??= TextOf(own.Document.DocumentElement!, work);
        isSame =
            IsSame(given, carried, work)
            || (
                InsideObject(carried.Apex) is { } content
                && IsSame(given, carried with { Apex = content }, work)
            );
    }

    private static bool IsSame(ReadOnlyMemory<byte>? given, NodeSelection carried, XmlWork work) =>
        given is { } text
        && TextOf(carried with { Comments = true }, work) is { } other
        && text.Span.SequenceEqual(other.Span);

    private static ReadOnlyMemory<byte>? TextOf(XmlNode given, XmlWork work) =>
        TextOf(new NodeSelection(given, comments: true), work);

    /// <summary>Exclusive: what stands around a part plays no role. Null where the work is spent.</summary>
    private static ReadOnlyMemory<byte>? TextOf(NodeSelection selection, XmlWork work) =>
        Canonicaliser.Write(
            selection,
            CanonicalForm.Default with
            {
                Method = CanonicalMethod.Exclusive,
                WithComments = true,
            },
            work
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

    /// <summary>Read once, however many references lead to it.</summary>
    private ReadOnlyMemory<byte> Whole() => whole ??= source!.Whole();

    private SignedXml? Parsed(XmlWork work)
    {
        if (!isParsed)
        {
            isParsed = true;
            parsed = SignedXml.TryRead(Whole(), out var read, out _) ? read : null;
            work.For(Whole());
        }

        return parsed;
    }
}
