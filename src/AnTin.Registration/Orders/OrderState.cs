namespace AnTin.Registration.Orders;

public enum OrderState
{
    /// <summary>Signed by the verifier, waits for the approver.</summary>
    Verified,

    /// <summary>Signed by both; the authority may take it.</summary>
    Approved,

    Issued,

    Failed,

    /// <summary>The approver refused the row, or it went back to the verifier.</summary>
    Cancelled,
}
