namespace AnTin.Pki.Tests.Paths.Pkits;

/// <summary>A name and key that issues certificates and CRLs. Without a word about CRLs it has one that is empty.</summary>
internal sealed class PkitsAuthority
{
    private readonly List<byte[]> lists = [];
    private bool isSilent;

    private PkitsAuthority(PkitsAuthority? issuer, CertificateDraft draft)
    {
        Issuer = issuer;
        Name = draft.Subject;
        Key = draft.Key;
        Certificate = draft.Sign();
    }

    /// <summary>Null: the trust anchor.</summary>
    public PkitsAuthority? Issuer { get; }

    public byte[] Name { get; }

    public PkitsKey Key { get; }

    public byte[] Certificate { get; }

    /// <summary>All its CRLs.</summary>
    public IReadOnlyList<byte[]> Evidence
    {
        get
        {
            lock (lists)
            {
                if (lists.Count == 0 && !isSilent)
                {
                    Lists();
                }

                return lists;
            }
        }
    }

    public static PkitsAuthority TrustAnchor()
    {
        var key = PkitsKey.Create();
        var name = PkitsName.Of("Trust Anchor");
        var draft = new CertificateDraft
        {
            Issuer = name,
            Subject = name,
            Key = key,
            IssuerKey = key,
        };
        Parts.Authority()(draft);
        return new PkitsAuthority(null, draft);
    }

    /// <summary>An authority below this one.</summary>
    public PkitsAuthority Authority(string name, params Part[] parts) =>
        new(this, Draft(PkitsName.Of(name), [Parts.Authority(), .. parts]));

    /// <summary>This name under another key, certified by this key.</summary>
    public PkitsAuthority SelfIssued(params Part[] parts) =>
        new PkitsAuthority(this, Draft(Name, [Parts.Authority(), .. parts])).WithoutLists();

    /// <summary>A certificate that a case asks about; its subject is a person unless a part says otherwise.</summary>
    public PkitsLeaf Leaf(params Part[] parts) =>
        new(this, Draft(PkitsName.Of("End Certificate"), parts).Sign());

    /// <summary>One more CRL.</summary>
    public PkitsAuthority Lists(params ListPart[] parts)
    {
        var draft = new ListDraft { Issuer = Name, Key = Key };
        ListParts.Number(1)(draft);
        Array.ForEach(parts, part => part(draft));
        lists.Add(draft.Sign());
        return this;
    }

    public PkitsAuthority WithoutLists()
    {
        isSilent = true;
        return this;
    }

    private CertificateDraft Draft(byte[] subject, Part[] parts)
    {
        var draft = new CertificateDraft
        {
            Issuer = Name,
            Subject = subject,
            Key = PkitsKey.Create(),
            IssuerKey = Key,
        };
        draft.Set("2.5.29.35", false, writer => SignedFile.WriteKeyIdentifier(writer, Key));
        Array.ForEach(parts, part => part(draft));
        draft.Set("2.5.29.14", false, writer => writer.WriteOctetString(draft.Key.Identifier));
        return draft;
    }
}
