using AnTin.CentralSigning.Credentials;

namespace AnTin.CentralSigning.Documents;

/// <summary>A document together with the credential it is to be signed with; both belong to who asks.</summary>
public sealed record OwnDocument(SubscriberDocument Document, Credential Credential);
