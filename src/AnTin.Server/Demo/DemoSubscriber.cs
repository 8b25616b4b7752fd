namespace AnTin.Server.Demo;

/// <param name="CredentialId">The centrally kept key.</param>
/// <param name="Mailbox">Signs in with a link sent there.</param>
/// <param name="Pin">Opens the key.</param>
internal sealed record DemoSubscriber(Guid CredentialId, string Mailbox, string Pin);
