namespace AnTin.Pki.Profiles;

/// <summary>What a certificate is for.</summary>
public enum ProfileKind
{
    /// <summary>A person (cá nhân).</summary>
    Person,

    /// <summary>An agency or organisation (cơ quan, tổ chức).</summary>
    Organisation,

    /// <summary>A device, service or piece of software (thiết bị, dịch vụ, phần mềm).</summary>
    Device,

    /// <summary>A subordinate certification authority.</summary>
    Authority,

    /// <summary>A trust anchor, signed by itself.</summary>
    Root,

    /// <summary>An authority of another name, certified by one of ours (RFC 5280 §3.2).</summary>
    CrossAuthority,

    /// <summary>A root's other key, certified by this one under the same name (RFC 4210 §4.4).</summary>
    RolloverLink,

    /// <summary>A delegated OCSP responder (RFC 6960 §4.2.2.2).</summary>
    OcspResponder,

    /// <summary>A time-stamping unit (RFC 3161 §2.3).</summary>
    TimestampingUnit,

    /// <summary>An officer of the authority who signs decisions.</summary>
    Officer,
}
