namespace AnTin.Keys.Pkcs11.Native;

/// <summary>The numbers of PKCS #11 v2.40 that this binding uses, under their own names.</summary>
internal static class Ck
{
    public const uint OsLockingOk = 2;
    public const uint RwSession = 2;
    public const uint SerialSession = 4;
    public const uint UserType = 1;
    public const uint TokenInitialized = 0x400;
    public const uint UserPinLocked = 0x40000;
    public const uint Unavailable = uint.MaxValue;

    public static class Object
    {
        public const uint PublicKey = 2;
        public const uint PrivateKey = 3;
        public const uint SecretKey = 4;
    }

    public static class KeyType
    {
        public const uint Rsa = 0;
        public const uint Ec = 3;
        public const uint Aes = 0x1F;
    }

    public static class Attribute
    {
        public const uint Class = 0x000;
        public const uint Token = 0x001;
        public const uint Private = 0x002;
        public const uint Label = 0x003;
        public const uint KeyType = 0x100;
        public const uint Id = 0x102;
        public const uint Sensitive = 0x103;
        public const uint Encrypt = 0x104;
        public const uint Decrypt = 0x105;
        public const uint Wrap = 0x106;
        public const uint Unwrap = 0x107;
        public const uint Sign = 0x108;
        public const uint Verify = 0x10A;
        public const uint Modulus = 0x120;
        public const uint ModulusBits = 0x121;
        public const uint PublicExponent = 0x122;
        public const uint ValueLength = 0x161;
        public const uint Extractable = 0x162;
        public const uint Local = 0x163;
        public const uint NeverExtractable = 0x164;
        public const uint AlwaysSensitive = 0x165;
        public const uint EcParameters = 0x180;
        public const uint EcPoint = 0x181;
    }

    public static class Mechanism
    {
        public const uint RsaKeyPairGeneration = 0x0000;
        public const uint RsaPkcs = 0x0001;
        public const uint RsaPss = 0x000D;
        public const uint Sha256 = 0x0250;
        public const uint Sha384 = 0x0260;
        public const uint Sha512 = 0x0270;
        public const uint EcKeyPairGeneration = 0x1040;
        public const uint Ecdsa = 0x1041;
        public const uint AesKeyGeneration = 0x1080;
        public const uint AesGcm = 0x1087;
        public const uint AesKeyWrapPad = 0x210A;
    }

    public static class MaskGeneration
    {
        public const uint Sha256 = 2;
        public const uint Sha384 = 3;
        public const uint Sha512 = 4;
    }
}
