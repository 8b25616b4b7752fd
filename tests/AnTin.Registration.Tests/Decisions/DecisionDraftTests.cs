using AnTin.Registration.Decisions;
using AnTin.Registration.Tests.World;

namespace AnTin.Registration.Tests.Decisions;

public sealed class DecisionDraftTests
{
    private static readonly Guid Row = Guid.Parse("0191f000-0000-7000-8000-000000000001");

    [Fact]
    public void OrderIdOf_TheSameDraftAndRow_IsOneIdOfVersionSevenOfItsTime()
    {
        var draft = DecisionDraft.New(Room.Start);
        var id = draft.OrderIdOf(Row);

        (draft with { }).OrderIdOf(Row).ShouldBe(id);
        DecisionDraft.New(Room.Start).OrderIdOf(Row).ShouldNotBe(id);
        id.Version.ShouldBe(7);
        id.ToString()[..13].ShouldBe(Guid.CreateVersion7(Room.Start).ToString()[..13]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-1, false)]
    public void RefuseAt_SecondsAfterTheQuestion_AllowsFiveMinutes(int seconds, bool allowed)
    {
        var draft = DecisionDraft.New(Room.Start);

        (draft.RefuseAt(Room.Start.AddSeconds(seconds)) is null).ShouldBe(allowed);
        (draft with { Seed = [1] }).RefuseAt(Room.Start).ShouldNotBeNull();
    }
}
