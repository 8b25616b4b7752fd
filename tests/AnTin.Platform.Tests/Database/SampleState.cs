namespace AnTin.Platform.Tests.Database;

public enum SampleState
{
    Fresh,
    Done,
}
