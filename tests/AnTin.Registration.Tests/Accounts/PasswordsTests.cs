using AnTin.Registration.Accounts;

namespace AnTin.Registration.Tests.Accounts;

public sealed class PasswordsTests
{
    // By code unit: a runner that writes its cases down would mend half a surrogate pair.
    [Theory]
    [InlineData(0xFFFE)]
    [InlineData(0xD83D)]
    public void Password_ThatCannotBeNormalised_IsWrongAtSignInAndRefusedWhenChosen(int unit)
    {
        var text = $"Mật-khẩu{(char)unit}đúng";
        var passwords = new Passwords();
        var hash = passwords.Hash("Mật-khẩu-đúng");

        passwords.Matches(hash, text).ShouldBeFalse();
        passwords.Matches(null, text).ShouldBeFalse();
        Passwords
            .Check(text, text, null)
            .Single()
            .Message.English.ShouldStartWith("The password has characters");
    }

    [Fact]
    public void Password_CutInsideASurrogatePair_IsWrong()
    {
        var passwords = new Passwords();

        passwords
            .Matches(passwords.Hash("Mật-khẩu-đúng"), new string('a', 127) + "😀")
            .ShouldBeFalse();
    }

    [Fact]
    public void Password_TypedWithSeparateAccents_IsTheSame()
    {
        var passwords = new Passwords();
        var hash = passwords.Hash("Mật-khẩu-đúng");

        passwords
            .Matches(hash, "Mật-khẩu-đúng".Normalize(System.Text.NormalizationForm.FormD))
            .ShouldBeTrue();
    }
}
