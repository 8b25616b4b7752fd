namespace AnTin.Registration.Certificates;

/// <summary>What the registration knows of a certificate. Expiry is a date, not a state.</summary>
public enum CertificateState
{
    /// <summary>Đã tạo – chờ hiệu lực: on a token that was not handed over yet.</summary>
    AwaitingEffect,

    /// <summary>Hoạt động.</summary>
    Active,

    /// <summary>Đã thu hồi(mã).</summary>
    Revoked,
}
