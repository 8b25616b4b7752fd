using System.Buffers.Binary;
using System.Runtime.InteropServices;
using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>
/// Pairs that live outside the token. The token wraps the private key (AES key wrap with padding, RFC 5649), then seals
/// wrapped and public key together with the owner's name: in this process's memory the private key never is.
/// </summary>
internal static class TokenWrapping
{
    public static WrappedKey Make(
        TokenSession session,
        CULong wrappingKey,
        KeyAlgorithm algorithm,
        ReadOnlySpan<byte> associatedData
    )
    {
        var (shown, hidden) = TokenKeys.MakePair(session, algorithm, id: null, "wrapped");
        try
        {
            using var wrap = Mechanism.Plain(Ck.Mechanism.AesKeyWrapPad);
            var wrapped = session.Functions.Wrap(session.Handle, wrap, wrappingKey, hidden);
            var publicKey = TokenPublicKey.Read(session, shown)!;
            var content = new byte[2 + publicKey.Length + wrapped.Length];
            BinaryPrimitives.WriteUInt16BigEndian(content, (ushort)publicKey.Length);
            publicKey.CopyTo(content, 2);
            wrapped.CopyTo(content, 2 + publicKey.Length);
            return new WrappedKey(
                publicKey,
                TokenSeal.Seal(session, wrappingKey, content, associatedData)
            );
        }
        finally
        {
            session.Functions.Destroy(session.Handle, shown);
            session.Functions.Destroy(session.Handle, hidden);
        }
    }

    /// <summary>Unseals; the private key stays wrapped until it is used.</summary>
    /// <exception cref="KeyStoreException">Another key or owner, or the blob was changed.</exception>
    public static (byte[] PublicKey, byte[] Wrapped) Open(
        TokenSession session,
        CULong wrappingKey,
        ReadOnlySpan<byte> blob,
        ReadOnlySpan<byte> associatedData
    )
    {
        var content = TokenSeal.Open(session, wrappingKey, blob, associatedData);
        if (
            content.Length < 2
            || BinaryPrimitives.ReadUInt16BigEndian(content) is var length
                && length > content.Length - 2
        )
        {
            throw TokenFaults.Blob();
        }

        return (content[2..(2 + length)], content[(2 + length)..]);
    }

    /// <summary>Into the session, for one use: it may sign and never leave.</summary>
    public static CULong Unwrap(
        TokenSession session,
        CULong wrappingKey,
        ReadOnlySpan<byte> wrapped,
        KeyAlgorithm algorithm
    )
    {
        using var wrap = Mechanism.Plain(Ck.Mechanism.AesKeyWrapPad);
        return session.Functions.Unwrap(
            session.Handle,
            wrap,
            wrappingKey,
            wrapped,
            new Template()
                .With(Ck.Attribute.Class, Ck.Object.PrivateKey)
                .With(Ck.Attribute.KeyType, algorithm.IsRsa() ? Ck.KeyType.Rsa : Ck.KeyType.Ec)
                .With(Ck.Attribute.Token, false)
                .With(Ck.Attribute.Private, true)
                .With(Ck.Attribute.Sensitive, true)
                .With(Ck.Attribute.Extractable, false)
                .With(Ck.Attribute.Sign, true)
        );
    }
}
