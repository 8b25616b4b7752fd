using System.Runtime.InteropServices;
using System.Text;
using AnTin.Keys.Pkcs11.Native;

namespace AnTin.Keys.Pkcs11;

/// <summary>Makes, finds and destroys keys in one session.</summary>
internal static class TokenKeys
{
    private static readonly byte[] PublicExponent = [1, 0, 1];

    /// <summary>A pair that never leaves, or (<paramref name="id"/> null) one for the session alone that may leave wrapped.</summary>
    public static (CULong Public, CULong Private) MakePair(
        TokenSession session,
        KeyAlgorithm algorithm,
        string? id,
        string label
    )
    {
        if (algorithm.IsPostQuantum())
        {
            throw new KeyStoreException(
                $"Thiết bị không tạo được khóa {algorithm.Name()}; khóa này để trong kho phần mềm.",
                $"The token does not make keys of {algorithm.Name()}; they lie in the software store."
            );
        }

        using var mechanism = Mechanism.Plain(
            algorithm.IsRsa() ? Ck.Mechanism.RsaKeyPairGeneration : Ck.Mechanism.EcKeyPairGeneration
        );
        var shown = Named(id, label).With(Ck.Attribute.Verify, true);
        if (algorithm.IsRsa())
        {
            shown
                .With(Ck.Attribute.ModulusBits, (uint)algorithm.Bits())
                .With(Ck.Attribute.PublicExponent, PublicExponent);
        }
        else
        {
            shown.With(Ck.Attribute.EcParameters, TokenPublicKey.CurveName(algorithm));
        }

        var hidden = Named(id, label)
            .With(Ck.Attribute.Private, true)
            .With(Ck.Attribute.Sign, true)
            .With(Ck.Attribute.Sensitive, true)
            .With(Ck.Attribute.Extractable, id is null);
        return session.Functions.GeneratePair(session.Handle, mechanism, shown, hidden);
    }

    /// <summary>A secret key that wraps and seals, and never leaves.</summary>
    public static CULong MakeWrappingKey(TokenSession session, string id, string label)
    {
        using var mechanism = Mechanism.Plain(Ck.Mechanism.AesKeyGeneration);
        return session.Functions.GenerateKey(
            session.Handle,
            mechanism,
            Named(id, label)
                .With(Ck.Attribute.Private, true)
                .With(Ck.Attribute.ValueLength, 32)
                .With(Ck.Attribute.Encrypt, true)
                .With(Ck.Attribute.Decrypt, true)
                .With(Ck.Attribute.Wrap, true)
                .With(Ck.Attribute.Unwrap, true)
                .With(Ck.Attribute.Sensitive, true)
                .With(Ck.Attribute.Extractable, false)
        );
    }

    /// <summary>Asked back, because some tokens make what their policy wants and not what was wished.</summary>
    public static bool NeverLeaves(TokenSession session, CULong key) =>
        session.Is(key, Ck.Attribute.Local)
        && session.Is(key, Ck.Attribute.AlwaysSensitive)
        && session.Is(key, Ck.Attribute.NeverExtractable);

    public static void Destroy(TokenSession session, string id)
    {
        foreach (
            var kind in (uint[])[Ck.Object.PrivateKey, Ck.Object.PublicKey, Ck.Object.SecretKey]
        )
        {
            if (session.Find(kind, id) is { } key)
            {
                session.Functions.Destroy(session.Handle, key);
                session.Connection.Handles.TryRemove((kind, id), out _);
            }
        }
    }

    /// <summary>The keys of this store in the token, in no order; what others keep there is passed over.</summary>
    public static IEnumerable<StoredKey> List(TokenSession session) =>
        ((uint[])[Ck.Object.PrivateKey, Ck.Object.SecretKey])
            .SelectMany(kind =>
                session
                    .Functions.Find(
                        session.Handle,
                        new Template().With(Ck.Attribute.Class, kind).With(Ck.Attribute.Token, true)
                    )
                    .Select(key => session.Attribute(key, Ck.Attribute.Id))
            )
            .Select(id => TokenKeyId.FromOctets(id))
            .OfType<string>()
            .Select(id => Describe(session, id))
            .OfType<StoredKey>();

    /// <summary>Null when there is no such key.</summary>
    public static StoredKey? Describe(TokenSession session, string id)
    {
        if (session.Find(Ck.Object.SecretKey, id) is { } secret)
        {
            return Described(session, id, secret, KeyAlgorithm.Aes256, []);
        }

        return
            session.Find(Ck.Object.PrivateKey, id) is { } key
            && session.Find(Ck.Object.PublicKey, id) is { } shown
            && TokenPublicKey.Read(session, shown) is { } publicKey
            && TokenPublicKey.KindOf(publicKey) is { } algorithm
            ? Described(session, id, key, algorithm, publicKey)
            : null;
    }

    private static StoredKey Described(
        TokenSession session,
        string id,
        CULong key,
        KeyAlgorithm algorithm,
        byte[] publicKey
    ) =>
        new(
            new KeyReference(Pkcs11KeyStore.Name, id),
            new KeySpec(
                algorithm,
                Encoding.UTF8.GetString(session.Attribute(key, Ck.Attribute.Label) ?? [])
            ),
            publicKey,
            TokenKeyId.MadeAt(id)
        );

    private static Template Named(string? id, string label)
    {
        var template = new Template()
            .With(Ck.Attribute.Token, id is not null)
            .With(Ck.Attribute.Label, Encoding.UTF8.GetBytes(label));
        return id is null ? template : template.With(Ck.Attribute.Id, TokenKeyId.ToOctets(id));
    }
}
