namespace AnTin.DesignSystem.Frame;

/// <param name="Path">Where it leads.</param>
/// <param name="Text">In the reader's language.</param>
/// <param name="Tone">red or amber.</param>
public sealed record RoomMark(string Path, string Text, string Tone);
