using AnTin.Platform.Results;

namespace AnTin.Platform.Tests.Results;

public sealed class ResultTests
{
    private static readonly Refusal Mailbox = new(
        "REG-ROW-MAILBOX",
        new("Sai hộp thư.", "Wrong mailbox.")
    )
    {
        Field = "Mailbox",
    };
    private static readonly Refusal Name = new(
        "REG-ROW-NAME",
        new("Thiếu tên.", "The name is missing.")
    );

    [Fact]
    public void Value_OfAnAcceptedResult_IsTheValue()
    {
        Result<int> result = 7;

        result.IsOk.ShouldBeTrue();
        result.Value.ShouldBe(7);
        result.Refusals.ShouldBeEmpty();
        result.Match(value => $"ok {value}", refusals => refusals[0].Code).ShouldBe("ok 7");
    }

    [Fact]
    public void Value_OfARefusedResult_ThrowsWithTheCodes()
    {
        Result<int> result = new List<Refusal> { Mailbox, Name };

        result.IsOk.ShouldBeFalse();
        Should
            .Throw<InvalidOperationException>(() => result.Value)
            .Message.ShouldBe("Refused: REG-ROW-MAILBOX, REG-ROW-NAME.");
    }

    [Fact]
    public void Refused_WithoutAReason_IsAFault()
    {
        Should.Throw<ArgumentException>(() => (Result)new List<Refusal>());
        Should.Throw<ArgumentException>(() => (Result<int>)new List<Refusal>());
    }

    [Fact]
    public void Then_Refused_PassesTheReasonsOn()
    {
        Result<int> refused = Mailbox;
        Result<int> accepted = 20;

        refused.Then<string>(value => $"{value}").Refusals.ShouldBe([Mailbox]);
        accepted.Then<string>(value => $"{value}").Value.ShouldBe("20");
        refused.WithoutValue().Refusals.ShouldBe([Mailbox]);
        accepted.WithoutValue().ShouldBeSameAs(Result.Ok);
    }
}
