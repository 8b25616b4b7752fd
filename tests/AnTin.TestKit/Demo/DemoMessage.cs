namespace AnTin.TestKit.Demo;

/// <summary>A mail or short message that the development inbox keeps.</summary>
/// <param name="Kind">0: mail; 1: short message.</param>
public sealed record DemoMessage(
    string Id,
    int Kind,
    DateTimeOffset ReceivedAt,
    string From,
    string To,
    string Subject,
    string Text,
    string MessageId
)
{
    public bool IsSms => Kind == 1;
}
