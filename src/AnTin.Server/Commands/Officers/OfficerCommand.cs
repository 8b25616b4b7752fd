using System.CommandLine;

namespace AnTin.Server.Commands.Officers;

/// <summary><c>antin officer</c>: what an officer does where the own token is, away from the desk.</summary>
internal static class OfficerCommand
{
    public static Command Create(TimeProvider clock, TextReader input) =>
        new("officer", "Việc của cán bộ với thiết bị ký. / What officers do with their tokens.")
        {
            OfficerSign.Create(clock, input),
            OfficerRequest.Create(clock),
        };
}
