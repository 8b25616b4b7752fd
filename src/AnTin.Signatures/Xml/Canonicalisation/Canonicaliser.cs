using System.Xml;

namespace AnTin.Signatures.Xml.Canonicalisation;

/// <summary>
/// Canonical XML 1.0 and 1.1 (W3C, 15 March 2001 and 2 May 2008) and Exclusive XML Canonicalization 1.0 (18 July 2002)
/// of a <see cref="NodeSelection"/>. The platform knows the first and the last for whole documents only, and not 1.1.
/// </summary>
internal sealed class Canonicaliser
{
    private readonly NodeSelection selection;
    private readonly CanonicalForm form;
    private readonly bool comments;
    private readonly bool leavesOut;
    private readonly CanonicalText text;
    private readonly NamespaceScope scope;
    private readonly List<CanonicalAttribute> attributes = [];

    private Canonicaliser(NodeSelection selection, CanonicalForm form, CanonicalText text)
    {
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
        new Canonicaliser(selection, form, written).Run();
        return written.Result;
    }

    private void Run()
    {
        if (selection.Apex is XmlElement apex)
        {
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
        if (text.IsFull)
        {
            return;
        }

        scope.Enter(element);
        text.Raw("<"u8);
        text.Raw(element.Name);
        foreach (var (prefix, uri) in scope.ToRender(element, isApex))
        {
            text.Namespace(prefix, uri);
        }

        WriteAttributes(element, isApex);
        text.Raw(">"u8);
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is XmlElement child)
            {
                if (!IsLeftOut(child))
                {
                    WriteElement(child, isApex: false);
                }
            }
            else if (IsKept(node))
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
            InheritedAttributes.AddTo(attributes, element, form.Method);
        }

        if (!IsInOrder())
        {
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
