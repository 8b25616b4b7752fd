using System.Text;
using AnTin.CentralSigning.Sessions;

namespace AnTin.CentralSigning.Signing;

/// <summary>The PIN, typed on our own page: sole control level 1.</summary>
public sealed record PinAuthorisation(Subscriber Bearer, byte[] TransactionDigest, string Pin)
    : Authorisation(Bearer, TransactionDigest)
{
    /// <summary>Keeps the PIN out of logs and exception texts.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("Bearer = ").Append(Bearer.SessionId);
        return true;
    }
}
