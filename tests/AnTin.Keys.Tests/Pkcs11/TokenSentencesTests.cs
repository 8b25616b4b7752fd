using AnTin.Keys.Pkcs11;

namespace AnTin.Keys.Tests.Pkcs11;

public sealed class TokenSentencesTests
{
    [Theory]
    [InlineData("/usr/lib/no-such-module.so")]
    [InlineData("libc.so.6")]
    public void Library_ThatIsNoModule_IsSaid(string library)
    {
        var options = new TokenOptions
        {
            Library = library,
            Token = "t",
            PinFile = "pin.txt",
        };

        var refused = Should.Throw<KeyStoreException>(() =>
            new Pkcs11KeyStore(options, TimeProvider.System)
        );

        refused.Message.ShouldContain("cannot be loaded");
        refused.Vietnamese.ShouldContain("Keys:Pkcs11:Library");
    }

    /// <summary>What no stand-in shows: each answer of a token has its sentence, in both languages.</summary>
    [Theory]
    [InlineData(ReturnValue.DeviceMemory, "is full", "đã đầy")]
    [InlineData(ReturnValue.PinLocked, "has locked its PIN", "đã khóa PIN")]
    [InlineData(ReturnValue.TokenWriteProtected, "write-protected", "chỉ cho đọc")]
    [InlineData(ReturnValue.SessionCount, "no further session", "không mở thêm phiên")]
    [InlineData(ReturnValue.MechanismInvalid, "antin doctor", "antin doctor")]
    [InlineData(ReturnValue.DeviceError, "does not answer", "không trả lời")]
    [InlineData(ReturnValue.FunctionFailed, "reports a fault", "báo lỗi")]
    public void Answer_OfAToken_HasItsSentence(ReturnValue value, string english, string vietnamese)
    {
        var options = new TokenOptions
        {
            Library = "x",
            Token = "HSM 1",
            PinFile = "pin.txt",
        };

        var said = TokenFaults.Of(new Pkcs11Exception("C_Sign", value), options);

        said.Message.ShouldContain(english);
        said.Message.ShouldContain("HSM 1");
        said.Vietnamese.ShouldContain(vietnamese);
    }
}
