using System.Numerics;
using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>
/// Canonical XML 1.0 and 1.1 (W3C, 15 March 2001 and 2 May 2008) and Exclusive XML Canonicalization 1.0 (18 July 2002)
/// of a <see cref="NodeSelection"/>. The platform knows the first and the last for whole documents only, and not 1.1.
/// </summary>
internal sealed class Canonicaliser
{
    /// <summary>Octets of one canonical text, however much work there is.</summary>
    private const long Longest = 512L << 20;

    private readonly NodeSelection selection;
    private readonly CanonicalForm form;
    private readonly bool comments;
    private readonly bool leavesOut;
    private readonly CanonicalText text;
    private readonly XmlWork work;
    private readonly int stepsForElement;
    private readonly NamespaceScope scope;
    private readonly List<CanonicalAttribute> attributes = [];

    private Canonicaliser(
        NodeSelection selection,
        CanonicalForm form,
        CanonicalText text,
        XmlWork work
    )
    {
        this.work = work;
        stepsForElement = XmlWork.Node + (4 * form.InclusivePrefixes.Count);
        this.selection = selection;
        this.form = form;
        this.text = text;
        leavesOut = selection.Without.Count > 0;
        comments = form.WithComments && selection.Comments;
        scope = new NamespaceScope(form);
    }

    /// <summary>Null when the text would pass the limit.</summary>
    /// <param name="selection">What is made canonical.</param>
    /// <param name="form">How.</param>
    /// <param name="limit">Octets.</param>
    public static ReadOnlyMemory<byte>? Write(
        NodeSelection selection,
        CanonicalForm form,
        long limit
    )
    {
        var written = new CanonicalText(limit);
        var steps = new XmlWork().For(limit);
        new Canonicaliser(selection, form, written, steps).Run();
        return steps.IsSpent ? (ReadOnlyMemory<byte>?)null : written.Result;
    }

    /// <summary>Null when it would take more work than there is.</summary>
    public static ReadOnlyMemory<byte>? Write(
        NodeSelection selection,
        CanonicalForm form,
        XmlWork work
    )
    {
        var written = new CanonicalText(Math.Min(work.Left, Longest));
        new Canonicaliser(selection, form, written, work).Run();
        return written.Result is { } octets && work.Take(octets.Length)
            ? octets
            : (ReadOnlyMemory<byte>?)null;
    }

    private void Run()
    {
        if (selection.Apex is XmlElement apex)
        {
            if (!work.TakeAbove(apex))
            {
                return;
            }

            scope.EnterAncestorsOf(apex);
            WriteElement(apex, isApex: true);
            return;
        }

        var inside = false;
        foreach (XmlNode node in selection.Apex.ChildNodes)
        {
            if (node is XmlElement root)
            {
                if (!IsLeftOut(root))
                {
                    WriteElement(root, isApex: true);
                }

                inside = true;
            }
            else if (IsKept(node) && node is XmlProcessingInstruction or XmlComment)
            {
                // Canonical XML 1.0 §2.3: a line feed parts them from the document element.
                if (inside)
                {
                    text.Raw("\n"u8);
                }

                WriteOther(node);
                if (!inside)
                {
                    text.Raw("\n"u8);
                }
            }
        }
    }

    /// <summary>Recursion is bounded: <see cref="SignedXml"/> reads no deeper document.</summary>
    private void WriteElement(XmlElement element, bool isApex)
    {
        if (text.IsFull || !work.Take(stepsForElement))
        {
            return;
        }

        scope.Enter(element);
        text.Raw("<"u8);
        text.Raw(element.Name);
        var rendered = scope.ToRender(element, isApex);
        work.Take((long)XmlWork.Inherited * rendered.Count);
        foreach (var (prefix, uri) in rendered)
        {
            text.Namespace(prefix, uri);
        }

        WriteAttributes(element, isApex);
        text.Raw(">"u8);
        for (
            var node = element.FirstChild;
            node is not null && !work.IsSpent;
            node = node.NextSibling
        )
        {
            if (node is XmlElement child)
            {
                if (!IsLeftOut(child))
                {
                    WriteElement(child, isApex: false);
                }
            }
            else if (work.Take(XmlWork.Node) && IsKept(node))
            {
                WriteOther(node);
            }
        }

        text.Raw("</"u8);
        text.Raw(element.Name);
        text.Raw(">"u8);
        scope.Leave();
    }

    private bool IsKept(XmlNode node) => !IsLeftOut(node) && (comments || node is not XmlComment);

    private bool IsLeftOut(XmlNode node) => leavesOut && selection.Without.Contains(node);

    private void WriteOther(XmlNode node)
    {
        switch (node)
        {
            case XmlProcessingInstruction instruction:
                text.Raw("<?"u8);
                text.Raw(instruction.Target);
                if (instruction.Data.Length > 0)
                {
                    text.Raw(" "u8);
                    text.Instruction(instruction.Data);
                }

                text.Raw("?>"u8);
                break;
            case XmlComment comment:
                text.Raw("<!--"u8);
                text.Instruction(comment.Data);
                text.Raw("-->"u8);
                break;
            case XmlCharacterData characters:
                text.Content(characters.Data);
                break;
        }
    }

    /// <summary>Sorted by namespace, then by local name; the apex inherits <c>xml:</c> attributes of what stands above it.</summary>
    private void WriteAttributes(XmlElement element, bool isApex)
    {
        attributes.Clear();
        if (element.HasAttributes)
        {
            var all = element.Attributes;
            work.Take((long)XmlWork.Attribute * all.Count);
            for (var i = 0; i < all.Count; i++)
            {
                var one = all[i];
                if (one.NamespaceURI != XmlNames.Namespaces)
                {
                    attributes.Add(new(one.NamespaceURI, one.LocalName, one.Name, one.Value));
                }
            }
        }

        if (isApex && form.Method != CanonicalMethod.Exclusive)
        {
            InheritedAttributes.AddTo(attributes, element, form.Method, work);
        }

        if (!IsInOrder())
        {
            work.Take(
                (long)XmlWork.Inherited
                    * attributes.Count
                    * (1 + (BitOperations.Log2((uint)attributes.Count) / 4))
            );
            attributes.Sort(CanonicalAttribute.Order);
        }

        foreach (var one in attributes)
        {
            text.Attribute(one.Name, one.Value);
        }
    }

    /// <summary>As most writers leave them: looking is cheaper than sorting.</summary>
    private bool IsInOrder()
    {
        for (var i = 1; i < attributes.Count; i++)
        {
            if (CanonicalAttribute.Order(attributes[i - 1], attributes[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
