using AnTin.Authority.Database;
using AnTin.Authority.Timestamping;
using AnTin.Platform.Database;

namespace AnTin.Authority.Tests.Timestamping;

/// <summary>What a process that dies leaves on the disk of the time-stamp unit, and what the next one makes of it.</summary>
public sealed class TimeStampSpoolTests : IDisposable
{
    private const int Width = 48;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("antin-spool-");

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public void FilesOfTheDead_AreTakenOver_WithEveryStamp()
    {
        Leave(Stamp(1), Stamp(2));
        Leave(Stamp(3));
        using var heir = new TimeStampSpool(directory.FullName);

        heir.TakeLeftovers();

        var found = Drain(heir);
        found.Select(stamp => (int)stamp.Serial[0]).Order().ShouldBe([1, 2, 3]);
        var second = found.Single(stamp => stamp.Serial[0] == 2);
        second.Serial.ShouldBe(Stamp(2).Serial);
        second.At.ShouldBe(Stamp(2).At);
        second.ImprintStart.ShouldBe(Stamp(2).ImprintStart);
        directory.GetFiles().ShouldBeEmpty();
    }

    [Fact]
    public void FilesOfTheDead_MayStandInTheDatabaseAlready_ItsOwnDoNot()
    {
        Leave(Stamp(1));
        using var heir = new TimeStampSpool(directory.FullName);
        heir.TakeLeftovers();
        heir.Append(Stamp(2));

        heir.Next()!.MayBeKnown.ShouldBeTrue();
        heir.Done();
        heir.Next()!.MayBeKnown.ShouldBeFalse();
    }

    [Fact]
    public void FilesOfTheLiving_ArePassedOver()
    {
        using var neighbour = new TimeStampSpool(directory.FullName);
        neighbour.Append(Stamp(1));
        using var other = new TimeStampSpool(directory.FullName);

        other.TakeLeftovers();

        other.Next().ShouldBeNull();
        Drain(neighbour).ShouldHaveSingleItem();
    }

    /// <summary>The process died inside a write: the token of that record never left.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(Width / 2)]
    [InlineData(Width - 1)]
    public void LastRecordThatIsTorn_IsNoStamp(int missing)
    {
        var path = Leave(Stamp(1), Stamp(2));
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(file.Length - missing);
        }

        Inherited().Select(stamp => (int)stamp.Serial[0]).ShouldBe([1]);
    }

    [Fact]
    public void ZerosThatAPowerCutLeaves_AreNoStamps()
    {
        var path = Leave(Stamp(1));
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(4096);
        }

        Inherited().ShouldHaveSingleItem();
    }

    [Fact]
    public void RecordThatIsNotWhatWasWritten_EndsTheFile()
    {
        var path = Leave(Stamp(1), Stamp(2), Stamp(3));
        var content = File.ReadAllBytes(path);
        content[Width + 20] ^= 1;
        File.WriteAllBytes(path, content);

        Inherited().Select(stamp => (int)stamp.Serial[0]).ShouldBe([1]);
    }

    [Fact]
    public void File_IsItsOwnersAlone()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Leave(Stamp(1)))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private List<TimeStampRecord> Inherited()
    {
        using var heir = new TimeStampSpool(directory.FullName);
        heir.TakeLeftovers();
        return Drain(heir);
    }

    private string Leave(params TimeStampRecord[] stamps)
    {
        var before = directory.GetFiles().Select(file => file.FullName).ToList();
        using var dying = new TimeStampSpool(directory.FullName);
        foreach (var stamp in stamps)
        {
            dying.Append(stamp);
        }

        return directory.GetFiles().Select(file => file.FullName).Except(before).Single();
    }

    private static List<TimeStampRecord> Drain(TimeStampSpool spool)
    {
        var all = new List<TimeStampRecord>();
        while (spool.Next() is { } file)
        {
            all.AddRange(file.Records);
            spool.Done();
        }

        return all;
    }

    private static TimeStampRecord Stamp(byte number) =>
        new()
        {
            Serial = [number, .. new byte[14], 0xFF],
            At = Instant.FromMicroseconds(1_763_000_000_000_000 + number),
            ImprintStart = [.. Enumerable.Repeat(number, 16)],
        };
}
