namespace AnTin.Platform.Tests.Database;

public sealed class SampleRow
{
    public long Number { get; set; }
    public Guid Token { get; set; }
    public DateTimeOffset At { get; set; }
    public DateTimeOffset? Until { get; set; }
    public DateOnly Day { get; set; }
    public SampleState State { get; set; }
    public string Name { get; set; } = "";
    public string Document { get; set; } = "{}";
    public byte[] Bytes { get; set; } = [];
    public bool Flag { get; set; }
    public int Count { get; set; }
    public decimal Amount { get; set; }
}
