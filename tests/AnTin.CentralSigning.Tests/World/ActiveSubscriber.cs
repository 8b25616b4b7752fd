using System.Security.Cryptography;
using System.Text;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Transactions;

namespace AnTin.CentralSigning.Tests.World;

/// <summary>A person with a usable key and an open session.</summary>
internal sealed record ActiveSubscriber(Guid CredentialId, Subscriber Person)
{
    public PinAuthorisation Authorise(
        SigningTransaction transaction,
        string pin = SigningWorld.Pin
    ) => new(Person, transaction.Digest(), pin);

    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
