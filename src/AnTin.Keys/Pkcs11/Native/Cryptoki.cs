using System.Runtime.InteropServices;

namespace AnTin.Keys.Pkcs11.Native;

/// <summary>
/// The functions of one module, called through its function list (PKCS #11 v2.40 §5.4). Every answer but <c>CKR_OK</c> is
/// a <see cref="Pkcs11Exception"/>. What is pinned, freed or measured stays in this folder.
/// </summary>
internal sealed unsafe class Cryptoki
{
    private const int MostAnswer = 1 << 16;

    private readonly void** functions;

    private Cryptoki(void** functions) => this.functions = functions;

    /// <exception cref="DllNotFoundException">There is no such library, or it lacks a part of its own.</exception>
    /// <exception cref="EntryPointNotFoundException">It is no PKCS #11 module.</exception>
    public static Cryptoki Load(string library)
    {
        var entry = (delegate* unmanaged<void**, CULong>)
            NativeLibrary.GetExport(NativeLibrary.Load(library), "C_GetFunctionList");
        void* list;
        Check("C_GetFunctionList", entry(&list));

        // CK_VERSION comes first, two octets; what follows is aligned except on Windows, where all is packed.
        var first = (byte*)list + (OperatingSystem.IsWindows() ? 2 : sizeof(void*));
        return new Cryptoki((void**)first);
    }

    public void Initialize()
    {
        var arguments = new CkInitializeArgs { Flags = new CULong(Ck.OsLockingOk) };
        var answer = ((delegate* unmanaged<CkInitializeArgs*, CULong>)functions[0])(&arguments);
        if ((ReturnValue)answer.Value != ReturnValue.CryptokiAlreadyInitialized)
        {
            Check("C_Initialize", answer);
        }
    }

    public void EndModule() =>
        Check("C_Finalize", ((delegate* unmanaged<void*, CULong>)functions[1])(null));

    /// <summary>The slots with a token in them.</summary>
    public CULong[] Slots()
    {
        var call = (delegate* unmanaged<byte, CULong*, CULong*, CULong>)functions[4];
        CULong count;
        Check("C_GetSlotList", call(1, null, &count));
        var slots = new CULong[Math.Min((int)count.Value, 1024)];
        count = new CULong((nuint)slots.Length);
        fixed (CULong* first = slots)
        {
            Check("C_GetSlotList", call(1, first, &count));
        }

        return slots[..(int)count.Value];
    }

    public CkTokenInfo TokenInfo(CULong slot)
    {
        CkTokenInfo info;
        Check(
            "C_GetTokenInfo",
            ((delegate* unmanaged<CULong, CkTokenInfo*, CULong>)functions[6])(slot, &info)
        );
        return info;
    }

    public IReadOnlySet<uint> Mechanisms(CULong slot)
    {
        var call = (delegate* unmanaged<CULong, CULong*, CULong*, CULong>)functions[7];
        CULong count;
        Check("C_GetMechanismList", call(slot, null, &count));
        var mechanisms = new CULong[Math.Min((int)count.Value, 4096)];
        count = new CULong((nuint)mechanisms.Length);
        fixed (CULong* first = mechanisms)
        {
            Check("C_GetMechanismList", call(slot, first, &count));
        }

        return mechanisms[..(int)count.Value].Select(one => (uint)one.Value).ToHashSet();
    }

    public CULong OpenSession(CULong slot)
    {
        CULong session;
        Check(
            "C_OpenSession",
            ((delegate* unmanaged<CULong, CULong, void*, void*, CULong*, CULong>)functions[12])(
                slot,
                new CULong(Ck.RwSession | Ck.SerialSession),
                null,
                null,
                &session
            )
        );
        return session;
    }

    public void CloseSession(CULong session) =>
        Check("C_CloseSession", ((delegate* unmanaged<CULong, CULong>)functions[13])(session));

    public void Login(CULong session, ReadOnlySpan<byte> pin)
    {
        fixed (byte* first = pin)
        {
            var answer = (
                (delegate* unmanaged<CULong, CULong, byte*, CULong, CULong>)functions[18]
            )(session, new CULong(Ck.UserType), first, Length(pin));
            if ((ReturnValue)answer.Value != ReturnValue.UserAlreadyLoggedIn)
            {
                Check("C_Login", answer);
            }
        }
    }

    public void Destroy(CULong session, CULong key) =>
        Check(
            "C_DestroyObject",
            ((delegate* unmanaged<CULong, CULong, CULong>)functions[22])(session, key)
        );

    /// <summary>The value of one attribute; null where the key has none or does not show it.</summary>
    public byte[]? Attribute(CULong session, CULong key, uint type)
    {
        var call = (delegate* unmanaged<CULong, CULong, CkAttribute*, CULong, CULong>)functions[24];
        var wanted = new CkAttribute { Type = new CULong(type) };
        var answer = call(session, key, &wanted, new CULong(1));
        if (
            (ReturnValue)answer.Value
                is ReturnValue.AttributeSensitive
                    or ReturnValue.AttributeTypeInvalid
            || wanted.Length.Value > MostAnswer
        )
        {
            return null;
        }

        Check("C_GetAttributeValue", answer);
        var value = new byte[(int)wanted.Length.Value];
        fixed (byte* first = value)
        {
            wanted.Value = (nint)first;
            Check("C_GetAttributeValue", call(session, key, &wanted, new CULong(1)));
        }

        return value;
    }

    public IReadOnlyList<CULong> Find(CULong session, Template template)
    {
        using var wanted = template.Lay();
        Check(
            "C_FindObjectsInit",
            ((delegate* unmanaged<CULong, nint, CULong, CULong>)functions[26])(
                session,
                wanted.Pointer,
                new CULong((nuint)template.Count)
            )
        );
        try
        {
            var found = new List<CULong>();
            var some = stackalloc CULong[64];
            CULong count;
            do
            {
                Check(
                    "C_FindObjects",
                    ((delegate* unmanaged<CULong, CULong*, CULong, CULong*, CULong>)functions[27])(
                        session,
                        some,
                        new CULong(64),
                        &count
                    )
                );
                found.AddRange(new ReadOnlySpan<CULong>(some, (int)count.Value));
            } while (count.Value == 64);

            return found;
        }
        finally
        {
            Check(
                "C_FindObjectsFinal",
                ((delegate* unmanaged<CULong, CULong>)functions[28])(session)
            );
        }
    }

    public byte[] Encrypt(
        CULong session,
        Mechanism mechanism,
        CULong key,
        ReadOnlySpan<byte> content
    ) => Transform("C_Encrypt", 29, session, mechanism, key, content, content.Length + 64);

    public byte[] Decrypt(
        CULong session,
        Mechanism mechanism,
        CULong key,
        ReadOnlySpan<byte> content
    ) => Transform("C_Decrypt", 33, session, mechanism, key, content, content.Length + 64);

    /// <param name="session">Borrowed by one thread.</param>
    /// <param name="mechanism">How.</param>
    /// <param name="key">With what.</param>
    /// <param name="content">What is signed, as the mechanism wants it.</param>
    /// <param name="longest">How long the signature is at most.</param>
    public byte[] Sign(
        CULong session,
        Mechanism mechanism,
        CULong key,
        ReadOnlySpan<byte> content,
        int longest
    ) => Transform("C_Sign", 42, session, mechanism, key, content, longest);

    public CULong GenerateKey(CULong session, Mechanism mechanism, Template template)
    {
        using var attributes = template.Lay();
        CULong key;
        Check(
            "C_GenerateKey",
            (
                (delegate* unmanaged<CULong, CkMechanism*, nint, CULong, CULong*, CULong>)
                    functions[58]
            )(
                session,
                mechanism.Pointer,
                attributes.Pointer,
                new CULong((nuint)template.Count),
                &key
            )
        );
        return key;
    }

    public (CULong Public, CULong Private) GeneratePair(
        CULong session,
        Mechanism mechanism,
        Template publicKey,
        Template privateKey
    )
    {
        using var shown = publicKey.Lay();
        using var hidden = privateKey.Lay();
        CULong first;
        CULong second;
        Check(
            "C_GenerateKeyPair",
            (
                (delegate* unmanaged<
                    CULong,
                    CkMechanism*,
                    nint,
                    CULong,
                    nint,
                    CULong,
                    CULong*,
                    CULong*,
                    CULong>)
                    functions[59]
            )(
                session,
                mechanism.Pointer,
                shown.Pointer,
                new CULong((nuint)publicKey.Count),
                hidden.Pointer,
                new CULong((nuint)privateKey.Count),
                &first,
                &second
            )
        );
        return (first, second);
    }

    public byte[] Wrap(CULong session, Mechanism mechanism, CULong wrappingKey, CULong key)
    {
        var call = (delegate* unmanaged<
            CULong,
            CkMechanism*,
            CULong,
            CULong,
            byte*,
            CULong*,
            CULong>)
            functions[60];
        CULong length;
        Check("C_WrapKey", call(session, mechanism.Pointer, wrappingKey, key, null, &length));
        var wrapped = new byte[Math.Min((int)length.Value, MostAnswer)];
        length = Length(wrapped);
        fixed (byte* first = wrapped)
        {
            Check("C_WrapKey", call(session, mechanism.Pointer, wrappingKey, key, first, &length));
        }

        return wrapped[..(int)length.Value];
    }

    public CULong Unwrap(
        CULong session,
        Mechanism mechanism,
        CULong wrappingKey,
        ReadOnlySpan<byte> wrapped,
        Template template
    )
    {
        using var attributes = template.Lay();
        CULong key;
        fixed (byte* first = wrapped)
        {
            Check(
                "C_UnwrapKey",
                (
                    (delegate* unmanaged<
                        CULong,
                        CkMechanism*,
                        CULong,
                        byte*,
                        CULong,
                        nint,
                        CULong,
                        CULong*,
                        CULong>)
                        functions[61]
                )(
                    session,
                    mechanism.Pointer,
                    wrappingKey,
                    first,
                    Length(wrapped),
                    attributes.Pointer,
                    new CULong((nuint)template.Count),
                    &key
                )
            );
        }

        return key;
    }

    /// <summary>An Init and its one-part function, which stands next in the list.</summary>
    private byte[] Transform(
        string function,
        int index,
        CULong session,
        Mechanism mechanism,
        CULong key,
        ReadOnlySpan<byte> content,
        int longest
    )
    {
        Check(
            function + "Init",
            ((delegate* unmanaged<CULong, CkMechanism*, CULong, CULong>)functions[index])(
                session,
                mechanism.Pointer,
                key
            )
        );
        var result = new byte[longest];
        var length = Length(result);
        byte nothing = 0;
        fixed (byte* from = content)
        fixed (byte* to = result)
        {
            // Nothing to point at is no pointer, and modules refuse that.
            Check(
                function,
                (
                    (delegate* unmanaged<CULong, byte*, CULong, byte*, CULong*, CULong>)
                        functions[index + 1]
                )(session, from == null ? &nothing : from, Length(content), to, &length)
            );
        }

        return (int)length.Value == longest ? result : result[..(int)length.Value];
    }

    private static CULong Length(ReadOnlySpan<byte> bytes) => new((nuint)bytes.Length);

    private static void Check(string function, CULong answer)
    {
        if (answer.Value != 0)
        {
            throw new Pkcs11Exception(function, (ReturnValue)answer.Value);
        }
    }
}
