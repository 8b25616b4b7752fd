namespace AnTin.Registration.RequestLetters;

/// <summary>Why the signature of an attached letter does not count .</summary>
public enum LetterFault
{
    /// <summary>The file is no PDF, or broken.</summary>
    Unreadable,
    NotSigned,
    EditedAfterSigning,
    NoTimeStamp,
    CertificateRevoked,
    CertificateExpired,

    /// <summary>No path to an authority we accept, or its status cannot be learnt.</summary>
    NotTrusted,

    /// <summary>Signed by a person where the organisation must sign.</summary>
    PersonalCertificate,
    AnotherOrganisation,
}
