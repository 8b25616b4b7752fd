using AnTin.Platform.Results;

namespace AnTin.DesignSystem.Frame;

/// <summary>A refusal and the name of the form field it stands at; empty for the page as a whole.</summary>
public sealed record ShownRefusal(string Field, Refusal Refusal);
