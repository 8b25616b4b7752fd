using System.Text.RegularExpressions;
using System.Xml;
using AnTin.Signatures.Xml.Canonicalisation;

namespace AnTin.Signatures.Xml;

/// <summary>
/// Follows references and applies their transforms (XML Signature 1.1 §4.4.3 and §6.6). Only transforms that take nodes
/// away in a way that can be told are done: no XSLT, no free XPath.
/// </summary>
/// <param name="xml">The file.</param>
/// <param name="outside">Content that is not in the file, by URI; null where there is none.</param>
/// <param name="work">What it may cost; null: what suits the file. Many references to one large file are cheap to write.</param>
internal sealed partial class ReferenceReader(
    SignedXml xml,
    Func<string?, ReadOnlyMemory<byte>?> outside,
    XmlWork? work = null
)
{
    private const string Enveloped = XmlNames.Signature + "enveloped-signature";
    private const string Base64 = XmlNames.Signature + "base64";
    private const string XPath = "http://www.w3.org/TR/1999/REC-xpath-19991116";

    /// <summary>To digest is cheaper than to write.</summary>
    private const int DigestedOctetsForAStep = 4;

    public XmlWork Work { get; } = work ?? new XmlWork().For(xml.Length);

    /// <summary>Told what references come to after their transforms.</summary>
    public Action<ReadOnlyMemory<byte>> Took { get; init; } = _ => { };

    /// <summary>Null when nobody bears the identifier, or more than one does.</summary>
    public XmlElement? Find(string id) => xml.Find(id);

    /// <param name="reference">What to follow.</param>
    /// <param name="signature">Whose it is.</param>
    /// <param name="last">Makes octets of what the transforms leave as nodes; null is what the standard says.</param>
    public ReferenceContent Read(
        XmlReference reference,
        XmlElement signature,
        CanonicalForm? last = null
    )
    {
        if (!Work.Take(XmlWork.Reference + (reference.Uri?.Length ?? 0)))
        {
            return TooMuch();
        }

        var content = Resolve(reference.Uri);
        foreach (var transform in reference.Transforms)
        {
            if (content.State != ReferenceState.Read)
            {
                return content;
            }

            content = Work.TakeAll(transform) ? Apply(transform, content, signature) : TooMuch();
            content = Work.IsSpent ? TooMuch() : content;
        }

        var read = content is { State: ReferenceState.Read, Selection: { } selection, Octets: null }
            ? Canonical(selection, last ?? CanonicalForm.Default)
            : content;
        if (read.Octets is not { } octets)
        {
            return read;
        }

        if (!Work.Take(octets.Length / DigestedOctetsForAStep))
        {
            return TooMuch();
        }

        Took(octets);
        return read;
    }

    public ReferenceContent Canonical(NodeSelection selection, CanonicalForm form)
    {
        return !Work.IsSpent && Canonicaliser.Write(selection, form, Work) is { } octets
            ? new ReferenceContent(ReferenceState.Read, octets, Kept(selection, form))
            : TooMuch();
    }

    private static ReferenceContent TooMuch() =>
        ReferenceContent.Fault(ReferenceState.TooLarge, "");

    /// <summary>Comments that the form drops are not signed.</summary>
    private static NodeSelection Kept(NodeSelection selection, CanonicalForm form) =>
        selection with
        {
            Comments = selection.Comments && form.WithComments,
        };

    /// <summary>§4.4.3.2 and §4.4.3.3: same-document references leave comments out, except by XPointer.</summary>
    private ReferenceContent Resolve(string? uri)
    {
        switch (uri)
        {
            case "":
                return Nodes(xml.Document, comments: false);
            case "#xpointer(/)":
                return Nodes(xml.Document, comments: true);
            case ['#', .. var fragment]:
                var pointer = Pointer().Match(fragment);
                var id = pointer.Success
                    ? pointer.Groups["id"].Value
                    : Uri.UnescapeDataString(fragment);
                return xml.IsAmbiguous(id) ? ReferenceContent.Fault(ReferenceState.Ambiguous, id)
                    : xml.Find(id) is { } element ? Nodes(element, pointer.Success)
                    : ReferenceContent.Fault(ReferenceState.NotFound, uri);
            default:
                if (outside(uri) is not { } octets)
                {
                    return ReferenceContent.Fault(ReferenceState.NotFound, uri ?? "");
                }

                Work.For(octets);
                return new ReferenceContent(ReferenceState.Read, octets, null);
        }
    }

    private ReferenceContent Apply(
        XmlElement transform,
        ReferenceContent content,
        XmlElement signature
    )
    {
        var algorithm = transform.GetAttribute("Algorithm");
        if (CanonicalForm.Find(algorithm, transform) is { } form)
        {
            return AsNodes(content) is { } nodes
                ? Canonical(nodes, form) with
                {
                    Selection = content.Selection is { } own ? Kept(own, form) : null,
                }
                : ReferenceContent.Fault(ReferenceState.Unsupported, algorithm);
        }

        if (algorithm == Base64)
        {
            return Decode(content);
        }

        if (content is not { Selection: { } selection, Octets: null })
        {
            return ReferenceContent.Fault(ReferenceState.Unsupported, algorithm);
        }

        return algorithm switch
        {
            // §6.6.4 is an XPath condition: outside the signature's own surroundings it takes nothing away.
            Enveloped => Nodes(selection.Less([signature])),
            XPath or XmlNames.Filter2 => SelectingExpression.Apply(
                selection,
                transform,
                signature,
                Work
            )
                is { } narrowed
                ? Nodes(narrowed)
                : ReferenceContent.Fault(ReferenceState.Unsupported, algorithm),
            _ => ReferenceContent.Fault(ReferenceState.Unsupported, algorithm),
        };
    }

    /// <summary>§6.6.2: of nodes, the text of all of them, without markup.</summary>
    private ReferenceContent Decode(ReferenceContent content)
    {
        if (
            content.Octets is { } coded
                ? !Work.Take(coded.Length)
                : !Work.TakeAll(content.Selection!.Apex)
        )
        {
            return TooMuch();
        }

        var text = content is { Selection: { } selection, Octets: null }
            ? (selection.Apex as XmlDocument)?.DocumentElement?.InnerText
                ?? selection.Apex.InnerText
            : System.Text.Encoding.ASCII.GetString(content.Octets!.Value.Span);
        return XmlValue.TryBase64(text, out var octets)
            ? content with
            {
                Octets = octets,
            }
            : ReferenceContent.Fault(ReferenceState.Unsupported, Base64);
    }

    /// <summary>Octets that a later transform wants as nodes are parsed, with the same care as the file.</summary>
    private NodeSelection? AsNodes(ReferenceContent content) =>
        content is { Selection: { } selection, Octets: null } ? selection
        : Work.Take((long)XmlWork.Parsing * content.Octets!.Value.Length)
        && SignedXml.TryRead(content.Octets!.Value, out var parsed, out _)
            ? new NodeSelection(parsed.Document, comments: true)
        : null;

    private static ReferenceContent Nodes(XmlNode apex, bool comments) =>
        Nodes(new NodeSelection(apex, comments));

    private static ReferenceContent Nodes(NodeSelection selection) =>
        new(ReferenceState.Read, null, selection);

    [GeneratedRegex(
        @"^xpointer\(id\((?<quote>['""])(?<id>[^'""]*)\k<quote>\)\)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pointer();
}
