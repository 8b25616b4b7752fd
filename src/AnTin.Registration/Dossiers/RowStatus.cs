namespace AnTin.Registration.Dossiers;

/// <summary>Life of one row (P-12): the sender's half, then the desk's.</summary>
public enum RowStatus
{
    /// <summary>Nháp: typed, not checked against the population database yet.</summary>
    Draft,

    /// <summary>Duyệt, the sender's side: all checks passed .</summary>
    Checked,

    /// <summary>Chấp thuận: the verifier agreed.</summary>
    Accepted,

    /// <summary>Từ chối, with a reason.</summary>
    Refused,

    /// <summary>Đang cấp: the approver signed its order.</summary>
    Ordered,

    /// <summary>Đã cấp.</summary>
    Issued,

    /// <summary>The authority could not issue; the desk decides again.</summary>
    Failed,
}
