using AnTin.CentralSigning.Sessions;

namespace AnTin.CentralSigning.Bench;

internal sealed record Person(Guid CredentialId, Subscriber Subscriber)
{
    /// <summary>Filled at first use.</summary>
    public WrappedBlob? Wrapped { get; set; }
}
