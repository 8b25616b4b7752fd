using AnTin.Pki.Names;

namespace AnTin.Pki.Paths;

/// <summary>Whether a name lies in a subtree, kind by kind (RFC 5280 §4.2.1.10).</summary>
internal static class NameSubtree
{
    /// <returns>Null for kinds that are not compared here: otherName, x400Address, ediPartyName, registeredID.</returns>
    public static bool? Contains(GeneralName subtree, GeneralName name) =>
        name.Kind switch
        {
            GeneralNameKind.DirectoryName => name.Directory!.IsWithin(subtree.Directory!),
            GeneralNameKind.DnsName => IsHostWithin(name.Value, subtree.Value),
            GeneralNameKind.Rfc822Name => IsMailboxWithin(name.Value, subtree.Value),
            GeneralNameKind.Uri => IsUriWithin(name.Value, subtree.Value),
            GeneralNameKind.IpAddress => IsAddressWithin(name.Content.Span, subtree.Content.Span),
            _ => null,
        };

    /// <summary>"Any DNS name that can be constructed by simply adding zero or more labels to the left-hand side".</summary>
    private static bool IsHostWithin(string host, string root) =>
        root.Length == 0
        || Same(host, root.TrimStart('.'))
        || EndsWith(host, "." + root.TrimStart('.'));

    /// <summary>A particular mailbox, all mailboxes of a host, or (with a leading period) of all hosts in a domain.</summary>
    private static bool IsMailboxWithin(string mailbox, string root)
    {
        var at = mailbox.LastIndexOf('@');
        if (at < 0)
        {
            return false;
        }

        var host = mailbox[(at + 1)..];
        var rootAt = root.LastIndexOf('@');
        if (rootAt >= 0)
        {
            // "The local part is case sensitive" (RFC 5321 §2.4); the host is not.
            return string.Equals(mailbox[..at], root[..rootAt], StringComparison.Ordinal)
                && Same(host, root[(rootAt + 1)..]);
        }

        return root.StartsWith('.') ? EndsWith(host, root) : Same(host, root);
    }

    /// <summary>"The constraint … applies to the host part of the name"; a URI without a host is outside.</summary>
    private static bool IsUriWithin(string uri, string root) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed)
        && parsed.Host.Length > 0
        && (root.StartsWith('.') ? EndsWith(parsed.Host, root) : Same(parsed.Host, root));

    /// <summary>The subtree is an address followed by a mask of the same length.</summary>
    private static bool IsAddressWithin(ReadOnlySpan<byte> address, ReadOnlySpan<byte> subtree)
    {
        if (subtree.Length != address.Length * 2)
        {
            return false;
        }

        for (var i = 0; i < address.Length; i++)
        {
            var mask = subtree[address.Length + i];
            if ((address[i] & mask) != (subtree[i] & mask))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string host, string end) =>
        host.EndsWith(end, StringComparison.OrdinalIgnoreCase);
}
