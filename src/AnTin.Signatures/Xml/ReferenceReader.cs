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
internal sealed partial class ReferenceReader(
    SignedXml xml,
    Func<string?, ReadOnlyMemory<byte>?> outside
)
{
    private const string Enveloped = XmlNames.Signature + "enveloped-signature";
    private const string Base64 = XmlNames.Signature + "base64";
    private const string XPath = "http://www.w3.org/TR/1999/REC-xpath-19991116";

    private const long LeastBudget = 16L << 20;
    private const long MostBudget = 512L << 20;

    /// <summary>Octets that all references of a file may become together: many references to one large file are cheap to write.</summary>
    private long budget = Math.Clamp(24L * xml.Length, LeastBudget, MostBudget);

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
        var content = Resolve(reference.Uri);
        foreach (var transform in reference.Transforms)
        {
            if (content.State != ReferenceState.Read)
            {
                return content;
            }

            content = Apply(transform, content, signature);
        }

        var read = content is { State: ReferenceState.Read, Selection: { } selection, Octets: null }
            ? Canonical(selection, last ?? CanonicalForm.Default)
            : content;
        if (read.Octets is { } octets)
        {
            Took(octets);
        }

        return read;
    }

    public ReferenceContent Canonical(NodeSelection selection, CanonicalForm form)
    {
        if (budget <= 0 || Canonicaliser.Write(selection, form, budget) is not { } octets)
        {
            budget = 0;
            return ReferenceContent.Fault(ReferenceState.TooLarge, "");
        }

        budget -= octets.Length;
        return new ReferenceContent(ReferenceState.Read, octets, Kept(selection, form));
    }

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
                return outside(uri) is { } octets
                    ? new ReferenceContent(ReferenceState.Read, octets, null)
                    : ReferenceContent.Fault(ReferenceState.NotFound, uri ?? "");
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
            XPath or XmlNames.Filter2 => SelectingExpression.Apply(selection, transform, signature)
                is { } narrowed
                ? Nodes(narrowed)
                : ReferenceContent.Fault(ReferenceState.Unsupported, algorithm),
            _ => ReferenceContent.Fault(ReferenceState.Unsupported, algorithm),
        };
    }

    /// <summary>§6.6.2: of nodes, the text of all of them, without markup.</summary>
    private static ReferenceContent Decode(ReferenceContent content)
    {
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
    private static NodeSelection? AsNodes(ReferenceContent content) =>
        content is { Selection: { } selection, Octets: null } ? selection
        : SignedXml.TryRead(content.Octets!.Value, out var parsed, out _)
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
