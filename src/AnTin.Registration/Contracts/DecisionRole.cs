namespace AnTin.Registration.Contracts;

/// <summary>As what an officer signs an order.</summary>
public enum DecisionRole
{
    Verification,
    Approval,
}
