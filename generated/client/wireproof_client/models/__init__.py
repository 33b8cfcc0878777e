"""Every object, enumeration and union of the contract, each in a module that is loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wireproof_client.api_object import UnknownObject as UnknownObject
    from wireproof_client.models.adapter_reference import AdapterReference as AdapterReference
    from wireproof_client.models.additional_tools import AdditionalTools as AdditionalTools
    from wireproof_client.models.allowed_tool import AllowedTool as AllowedTool
    from wireproof_client.models.allowed_tools import AllowedTools as AllowedTools
    from wireproof_client.models.allowed_tools_mode import AllowedToolsMode as AllowedToolsMode
    from wireproof_client.models.annotation import Annotation as Annotation
    from wireproof_client.models.apply_patch_call import ApplyPatchCall as ApplyPatchCall
    from wireproof_client.models.apply_patch_call_output import ApplyPatchCallOutput as ApplyPatchCallOutput
    from wireproof_client.models.apply_patch_call_status import ApplyPatchCallStatus as ApplyPatchCallStatus
    from wireproof_client.models.apply_patch_outcome import ApplyPatchOutcome as ApplyPatchOutcome
    from wireproof_client.models.apply_patch_tool import ApplyPatchTool as ApplyPatchTool
    from wireproof_client.models.assistant_text_part import AssistantTextPart as AssistantTextPart
    from wireproof_client.models.audio_format import AudioFormat as AudioFormat
    from wireproof_client.models.audio_voice import AudioVoice as AudioVoice
    from wireproof_client.models.automatic_container_environment import (
        AutomaticContainerEnvironment as AutomaticContainerEnvironment,
    )
    from wireproof_client.models.cache_control import CacheControl as CacheControl
    from wireproof_client.models.chat_annotation import ChatAnnotation as ChatAnnotation
    from wireproof_client.models.chat_answer import ChatAnswer as ChatAnswer
    from wireproof_client.models.chat_assistant_message import ChatAssistantMessage as ChatAssistantMessage
    from wireproof_client.models.chat_assistant_part import ChatAssistantPart as ChatAssistantPart
    from wireproof_client.models.chat_audio import ChatAudio as ChatAudio
    from wireproof_client.models.chat_audio_output import ChatAudioOutput as ChatAudioOutput
    from wireproof_client.models.chat_audio_part import ChatAudioPart as ChatAudioPart
    from wireproof_client.models.chat_audio_reference import ChatAudioReference as ChatAudioReference
    from wireproof_client.models.chat_audio_url_part import ChatAudioUrlPart as ChatAudioUrlPart
    from wireproof_client.models.chat_choice import ChatChoice as ChatChoice
    from wireproof_client.models.chat_chunk_choice import ChatChunkChoice as ChatChunkChoice
    from wireproof_client.models.chat_completion import ChatCompletion as ChatCompletion
    from wireproof_client.models.chat_completion_chunk import ChatCompletionChunk as ChatCompletionChunk
    from wireproof_client.models.chat_custom_tool_call import ChatCustomToolCall as ChatCustomToolCall
    from wireproof_client.models.chat_custom_tool_input import ChatCustomToolInput as ChatCustomToolInput
    from wireproof_client.models.chat_delta import ChatDelta as ChatDelta
    from wireproof_client.models.chat_developer_message import ChatDeveloperMessage as ChatDeveloperMessage
    from wireproof_client.models.chat_file import ChatFile as ChatFile
    from wireproof_client.models.chat_file_part import ChatFilePart as ChatFilePart
    from wireproof_client.models.chat_finish_reason import ChatFinishReason as ChatFinishReason
    from wireproof_client.models.chat_function import ChatFunction as ChatFunction
    from wireproof_client.models.chat_function_call import ChatFunctionCall as ChatFunctionCall
    from wireproof_client.models.chat_function_choice import ChatFunctionChoice as ChatFunctionChoice
    from wireproof_client.models.chat_function_message import ChatFunctionMessage as ChatFunctionMessage
    from wireproof_client.models.chat_function_tool_call import ChatFunctionToolCall as ChatFunctionToolCall
    from wireproof_client.models.chat_image_part import ChatImagePart as ChatImagePart
    from wireproof_client.models.chat_input_video_part import ChatInputVideoPart as ChatInputVideoPart
    from wireproof_client.models.chat_logprobs import ChatLogprobs as ChatLogprobs
    from wireproof_client.models.chat_message import ChatMessage as ChatMessage
    from wireproof_client.models.chat_prediction import ChatPrediction as ChatPrediction
    from wireproof_client.models.chat_reasoning import ChatReasoning as ChatReasoning
    from wireproof_client.models.chat_refusal_part import ChatRefusalPart as ChatRefusalPart
    from wireproof_client.models.chat_system_message import ChatSystemMessage as ChatSystemMessage
    from wireproof_client.models.chat_text_part import ChatTextPart as ChatTextPart
    from wireproof_client.models.chat_token_logprob import ChatTokenLogprob as ChatTokenLogprob
    from wireproof_client.models.chat_tool_call import ChatToolCall as ChatToolCall
    from wireproof_client.models.chat_tool_message import ChatToolMessage as ChatToolMessage
    from wireproof_client.models.chat_top_logprob import ChatTopLogprob as ChatTopLogprob
    from wireproof_client.models.chat_url_citation import ChatUrlCitation as ChatUrlCitation
    from wireproof_client.models.chat_user_message import ChatUserMessage as ChatUserMessage
    from wireproof_client.models.chat_user_part import ChatUserPart as ChatUserPart
    from wireproof_client.models.chat_video_url_part import ChatVideoUrlPart as ChatVideoUrlPart
    from wireproof_client.models.chat_web_search_context_size import (
        ChatWebSearchContextSize as ChatWebSearchContextSize,
    )
    from wireproof_client.models.code_interpreter_call import CodeInterpreterCall as CodeInterpreterCall
    from wireproof_client.models.code_interpreter_call_status import (
        CodeInterpreterCallStatus as CodeInterpreterCallStatus,
    )
    from wireproof_client.models.code_interpreter_container import CodeInterpreterContainer as CodeInterpreterContainer
    from wireproof_client.models.code_interpreter_image import CodeInterpreterImage as CodeInterpreterImage
    from wireproof_client.models.code_interpreter_logs import CodeInterpreterLogs as CodeInterpreterLogs
    from wireproof_client.models.code_interpreter_output import CodeInterpreterOutput as CodeInterpreterOutput
    from wireproof_client.models.code_interpreter_tool import CodeInterpreterTool as CodeInterpreterTool
    from wireproof_client.models.compaction_item import CompactionItem as CompactionItem
    from wireproof_client.models.compaction_trigger import CompactionTrigger as CompactionTrigger
    from wireproof_client.models.completion import Completion as Completion
    from wireproof_client.models.completion_choice import CompletionChoice as CompletionChoice
    from wireproof_client.models.completion_chunk import CompletionChunk as CompletionChunk
    from wireproof_client.models.completion_chunk_choice import CompletionChunkChoice as CompletionChunkChoice
    from wireproof_client.models.completion_finish_reason import CompletionFinishReason as CompletionFinishReason
    from wireproof_client.models.completion_logprobs import CompletionLogprobs as CompletionLogprobs
    from wireproof_client.models.completion_prompt import CompletionPrompt as CompletionPrompt
    from wireproof_client.models.completion_tokens_details import CompletionTokensDetails as CompletionTokensDetails
    from wireproof_client.models.computer_action import ComputerAction as ComputerAction
    from wireproof_client.models.computer_call import ComputerCall as ComputerCall
    from wireproof_client.models.computer_call_output import ComputerCallOutput as ComputerCallOutput
    from wireproof_client.models.computer_safety_check import ComputerSafetyCheck as ComputerSafetyCheck
    from wireproof_client.models.computer_screenshot import ComputerScreenshot as ComputerScreenshot
    from wireproof_client.models.computer_tool import ComputerTool as ComputerTool
    from wireproof_client.models.computer_use_preview_tool import ComputerUsePreviewTool as ComputerUsePreviewTool
    from wireproof_client.models.configuration_update import ConfigurationUpdate as ConfigurationUpdate
    from wireproof_client.models.container_file_citation import ContainerFileCitation as ContainerFileCitation
    from wireproof_client.models.container_reference_environment import (
        ContainerReferenceEnvironment as ContainerReferenceEnvironment,
    )
    from wireproof_client.models.context_compaction_strategy import (
        ContextCompactionStrategy as ContextCompactionStrategy,
    )
    from wireproof_client.models.context_management_rule import ContextManagementRule as ContextManagementRule
    from wireproof_client.models.conversation_reference import ConversationReference as ConversationReference
    from wireproof_client.models.count_input_tokens_request import CountInputTokensRequest as CountInputTokensRequest
    from wireproof_client.models.create_chat_completion_request import (
        CreateChatCompletionRequest as CreateChatCompletionRequest,
    )
    from wireproof_client.models.create_completion_request import CreateCompletionRequest as CreateCompletionRequest
    from wireproof_client.models.create_file_patch import CreateFilePatch as CreateFilePatch
    from wireproof_client.models.create_response_request import CreateResponseRequest as CreateResponseRequest
    from wireproof_client.models.custom_tool import CustomTool as CustomTool
    from wireproof_client.models.custom_tool_call_item import CustomToolCallItem as CustomToolCallItem
    from wireproof_client.models.custom_tool_call_output_item import (
        CustomToolCallOutputItem as CustomToolCallOutputItem,
    )
    from wireproof_client.models.custom_tool_definition import CustomToolDefinition as CustomToolDefinition
    from wireproof_client.models.custom_tool_format import CustomToolFormat as CustomToolFormat
    from wireproof_client.models.custom_tool_format_grammar import CustomToolFormatGrammar as CustomToolFormatGrammar
    from wireproof_client.models.custom_tool_format_text import CustomToolFormatText as CustomToolFormatText
    from wireproof_client.models.custom_tool_grammar import CustomToolGrammar as CustomToolGrammar
    from wireproof_client.models.custom_tool_grammar_syntax import CustomToolGrammarSyntax as CustomToolGrammarSyntax
    from wireproof_client.models.custom_tool_input_delta import CustomToolInputDelta as CustomToolInputDelta
    from wireproof_client.models.custom_tool_name import CustomToolName as CustomToolName
    from wireproof_client.models.dated_web_search_preview_tool import (
        DatedWebSearchPreviewTool as DatedWebSearchPreviewTool,
    )
    from wireproof_client.models.dated_web_search_tool import DatedWebSearchTool as DatedWebSearchTool
    from wireproof_client.models.delete_file_patch import DeleteFilePatch as DeleteFilePatch
    from wireproof_client.models.deleted_response import DeletedResponse as DeletedResponse
    from wireproof_client.models.dry_sequence_breakers import DrySequenceBreakers as DrySequenceBreakers
    from wireproof_client.models.error_detail import ErrorDetail as ErrorDetail
    from wireproof_client.models.error_envelope import ErrorEnvelope as ErrorEnvelope
    from wireproof_client.models.file_citation import FileCitation as FileCitation
    from wireproof_client.models.file_parser_pdf_engine import FileParserPdfEngine as FileParserPdfEngine
    from wireproof_client.models.file_parser_pdf_options import FileParserPdfOptions as FileParserPdfOptions
    from wireproof_client.models.file_parser_plugin import FileParserPlugin as FileParserPlugin
    from wireproof_client.models.file_path import FilePath as FilePath
    from wireproof_client.models.file_search_call import FileSearchCall as FileSearchCall
    from wireproof_client.models.file_search_call_status import FileSearchCallStatus as FileSearchCallStatus
    from wireproof_client.models.file_search_filter import FileSearchFilter as FileSearchFilter
    from wireproof_client.models.file_search_filter_type import FileSearchFilterType as FileSearchFilterType
    from wireproof_client.models.file_search_ranking import FileSearchRanking as FileSearchRanking
    from wireproof_client.models.file_search_result import FileSearchResult as FileSearchResult
    from wireproof_client.models.file_search_tool import FileSearchTool as FileSearchTool
    from wireproof_client.models.file_search_weights import FileSearchWeights as FileSearchWeights
    from wireproof_client.models.function_call_delta import FunctionCallDelta as FunctionCallDelta
    from wireproof_client.models.function_call_item import FunctionCallItem as FunctionCallItem
    from wireproof_client.models.function_call_mode import FunctionCallMode as FunctionCallMode
    from wireproof_client.models.function_call_output_item import FunctionCallOutputItem as FunctionCallOutputItem
    from wireproof_client.models.function_definition import FunctionDefinition as FunctionDefinition
    from wireproof_client.models.function_name import FunctionName as FunctionName
    from wireproof_client.models.function_output_part import FunctionOutputPart as FunctionOutputPart
    from wireproof_client.models.function_tool import FunctionTool as FunctionTool
    from wireproof_client.models.grammar import Grammar as Grammar
    from wireproof_client.models.grammar_json_schema import GrammarJsonSchema as GrammarJsonSchema
    from wireproof_client.models.grammar_lark import GrammarLark as GrammarLark
    from wireproof_client.models.grammar_llguidance import GrammarLlguidance as GrammarLlguidance
    from wireproof_client.models.grammar_regex import GrammarRegex as GrammarRegex
    from wireproof_client.models.health import Health as Health
    from wireproof_client.models.health_subsystem import HealthSubsystem as HealthSubsystem
    from wireproof_client.models.health_subsystem_status import HealthSubsystemStatus as HealthSubsystemStatus
    from wireproof_client.models.hosted_tool_kind import HostedToolKind as HostedToolKind
    from wireproof_client.models.image_detail import ImageDetail as ImageDetail
    from wireproof_client.models.image_generation_call import ImageGenerationCall as ImageGenerationCall
    from wireproof_client.models.image_generation_call_status import (
        ImageGenerationCallStatus as ImageGenerationCallStatus,
    )
    from wireproof_client.models.image_generation_tool import ImageGenerationTool as ImageGenerationTool
    from wireproof_client.models.image_mask import ImageMask as ImageMask
    from wireproof_client.models.image_url import ImageUrl as ImageUrl
    from wireproof_client.models.inline_skill import InlineSkill as InlineSkill
    from wireproof_client.models.inline_skill_source import InlineSkillSource as InlineSkillSource
    from wireproof_client.models.input_audio import InputAudio as InputAudio
    from wireproof_client.models.input_audio_content import InputAudioContent as InputAudioContent
    from wireproof_client.models.input_audio_content_format import InputAudioContentFormat as InputAudioContentFormat
    from wireproof_client.models.input_audio_format import InputAudioFormat as InputAudioFormat
    from wireproof_client.models.input_audio_part import InputAudioPart as InputAudioPart
    from wireproof_client.models.input_content_part import InputContentPart as InputContentPart
    from wireproof_client.models.input_file_detail import InputFileDetail as InputFileDetail
    from wireproof_client.models.input_file_part import InputFilePart as InputFilePart
    from wireproof_client.models.input_image_detail import InputImageDetail as InputImageDetail
    from wireproof_client.models.input_image_part import InputImagePart as InputImagePart
    from wireproof_client.models.input_item import InputItem as InputItem
    from wireproof_client.models.input_item_list import InputItemList as InputItemList
    from wireproof_client.models.input_message import InputMessage as InputMessage
    from wireproof_client.models.input_message_content import InputMessageContent as InputMessageContent
    from wireproof_client.models.input_message_role import InputMessageRole as InputMessageRole
    from wireproof_client.models.input_text_part import InputTextPart as InputTextPart
    from wireproof_client.models.input_token_count import InputTokenCount as InputTokenCount
    from wireproof_client.models.item_reference import ItemReference as ItemReference
    from wireproof_client.models.item_status import ItemStatus as ItemStatus
    from wireproof_client.models.llguidance_grammar import LlguidanceGrammar as LlguidanceGrammar
    from wireproof_client.models.llguidance_grammars import LlguidanceGrammars as LlguidanceGrammars
    from wireproof_client.models.local_shell_action import LocalShellAction as LocalShellAction
    from wireproof_client.models.local_shell_call import LocalShellCall as LocalShellCall
    from wireproof_client.models.local_shell_call_output import LocalShellCallOutput as LocalShellCallOutput
    from wireproof_client.models.local_shell_environment import LocalShellEnvironment as LocalShellEnvironment
    from wireproof_client.models.local_shell_tool import LocalShellTool as LocalShellTool
    from wireproof_client.models.local_skill import LocalSkill as LocalSkill
    from wireproof_client.models.mcp_allowed_tools import McpAllowedTools as McpAllowedTools
    from wireproof_client.models.mcp_approval import McpApproval as McpApproval
    from wireproof_client.models.mcp_approval_mode import McpApprovalMode as McpApprovalMode
    from wireproof_client.models.mcp_approval_policy import McpApprovalPolicy as McpApprovalPolicy
    from wireproof_client.models.mcp_approval_request import McpApprovalRequest as McpApprovalRequest
    from wireproof_client.models.mcp_approval_response import McpApprovalResponse as McpApprovalResponse
    from wireproof_client.models.mcp_call import McpCall as McpCall
    from wireproof_client.models.mcp_call_status import McpCallStatus as McpCallStatus
    from wireproof_client.models.mcp_list_tools import McpListTools as McpListTools
    from wireproof_client.models.mcp_listed_tool import McpListedTool as McpListedTool
    from wireproof_client.models.mcp_tool import McpTool as McpTool
    from wireproof_client.models.mcp_tool_filter import McpToolFilter as McpToolFilter
    from wireproof_client.models.media_url import MediaUrl as MediaUrl
    from wireproof_client.models.message_phase import MessagePhase as MessagePhase
    from wireproof_client.models.modality import Modality as Modality
    from wireproof_client.models.model import Model as Model
    from wireproof_client.models.model_list import ModelList as ModelList
    from wireproof_client.models.model_names import ModelNames as ModelNames
    from wireproof_client.models.moderation_mode import ModerationMode as ModerationMode
    from wireproof_client.models.moderation_options import ModerationOptions as ModerationOptions
    from wireproof_client.models.moderation_plugin import ModerationPlugin as ModerationPlugin
    from wireproof_client.models.moderation_policy import ModerationPolicy as ModerationPolicy
    from wireproof_client.models.moderation_rule import ModerationRule as ModerationRule
    from wireproof_client.models.namespace_tool import NamespaceTool as NamespaceTool
    from wireproof_client.models.namespaced_tool import NamespacedTool as NamespacedTool
    from wireproof_client.models.network_domain_secret import NetworkDomainSecret as NetworkDomainSecret
    from wireproof_client.models.network_policy import NetworkPolicy as NetworkPolicy
    from wireproof_client.models.network_policy_allowlist import NetworkPolicyAllowlist as NetworkPolicyAllowlist
    from wireproof_client.models.network_policy_disabled import NetworkPolicyDisabled as NetworkPolicyDisabled
    from wireproof_client.models.output_content import OutputContent as OutputContent
    from wireproof_client.models.output_item import OutputItem as OutputItem
    from wireproof_client.models.output_message import OutputMessage as OutputMessage
    from wireproof_client.models.output_message_content import OutputMessageContent as OutputMessageContent
    from wireproof_client.models.output_text_part import OutputTextPart as OutputTextPart
    from wireproof_client.models.output_token_logprob import OutputTokenLogprob as OutputTokenLogprob
    from wireproof_client.models.output_top_logprob import OutputTopLogprob as OutputTopLogprob
    from wireproof_client.models.patch_operation import PatchOperation as PatchOperation
    from wireproof_client.models.plugin import Plugin as Plugin
    from wireproof_client.models.program import Program as Program
    from wireproof_client.models.program_output import ProgramOutput as ProgramOutput
    from wireproof_client.models.program_output_status import ProgramOutputStatus as ProgramOutputStatus
    from wireproof_client.models.programmatic_tool_calling_tool import (
        ProgrammaticToolCallingTool as ProgrammaticToolCallingTool,
    )
    from wireproof_client.models.prompt_cache_mode import PromptCacheMode as PromptCacheMode
    from wireproof_client.models.prompt_cache_options import PromptCacheOptions as PromptCacheOptions
    from wireproof_client.models.prompt_cache_retention import PromptCacheRetention as PromptCacheRetention
    from wireproof_client.models.prompt_reference import PromptReference as PromptReference
    from wireproof_client.models.prompt_tokens_details import PromptTokensDetails as PromptTokensDetails
    from wireproof_client.models.prompt_variable import PromptVariable as PromptVariable
    from wireproof_client.models.provider_data_policy import ProviderDataPolicy as ProviderDataPolicy
    from wireproof_client.models.provider_max_price import ProviderMaxPrice as ProviderMaxPrice
    from wireproof_client.models.provider_quantization import ProviderQuantization as ProviderQuantization
    from wireproof_client.models.provider_routing import ProviderRouting as ProviderRouting
    from wireproof_client.models.provider_sort import ProviderSort as ProviderSort
    from wireproof_client.models.reasoning_configuration import ReasoningConfiguration as ReasoningConfiguration
    from wireproof_client.models.reasoning_context import ReasoningContext as ReasoningContext
    from wireproof_client.models.reasoning_effort import ReasoningEffort as ReasoningEffort
    from wireproof_client.models.reasoning_item import ReasoningItem as ReasoningItem
    from wireproof_client.models.reasoning_summary import ReasoningSummary as ReasoningSummary
    from wireproof_client.models.reasoning_text_part import ReasoningTextPart as ReasoningTextPart
    from wireproof_client.models.refusal_part import RefusalPart as RefusalPart
    from wireproof_client.models.response_allowed_tool import ResponseAllowedTool as ResponseAllowedTool
    from wireproof_client.models.response_audio_delta_event import ResponseAudioDeltaEvent as ResponseAudioDeltaEvent
    from wireproof_client.models.response_audio_done_event import ResponseAudioDoneEvent as ResponseAudioDoneEvent
    from wireproof_client.models.response_audio_transcript_delta_event import (
        ResponseAudioTranscriptDeltaEvent as ResponseAudioTranscriptDeltaEvent,
    )
    from wireproof_client.models.response_audio_transcript_done_event import (
        ResponseAudioTranscriptDoneEvent as ResponseAudioTranscriptDoneEvent,
    )
    from wireproof_client.models.response_cancelled_event import ResponseCancelledEvent as ResponseCancelledEvent
    from wireproof_client.models.response_code_interpreter_call_code_delta_event import (
        ResponseCodeInterpreterCallCodeDeltaEvent as ResponseCodeInterpreterCallCodeDeltaEvent,
    )
    from wireproof_client.models.response_code_interpreter_call_code_done_event import (
        ResponseCodeInterpreterCallCodeDoneEvent as ResponseCodeInterpreterCallCodeDoneEvent,
    )
    from wireproof_client.models.response_code_interpreter_call_completed_event import (
        ResponseCodeInterpreterCallCompletedEvent as ResponseCodeInterpreterCallCompletedEvent,
    )
    from wireproof_client.models.response_code_interpreter_call_in_progress_event import (
        ResponseCodeInterpreterCallInProgressEvent as ResponseCodeInterpreterCallInProgressEvent,
    )
    from wireproof_client.models.response_code_interpreter_call_interpreting_event import (
        ResponseCodeInterpreterCallInterpretingEvent as ResponseCodeInterpreterCallInterpretingEvent,
    )
    from wireproof_client.models.response_completed_event import ResponseCompletedEvent as ResponseCompletedEvent
    from wireproof_client.models.response_content_part_added_event import (
        ResponseContentPartAddedEvent as ResponseContentPartAddedEvent,
    )
    from wireproof_client.models.response_content_part_done_event import (
        ResponseContentPartDoneEvent as ResponseContentPartDoneEvent,
    )
    from wireproof_client.models.response_cost_details import ResponseCostDetails as ResponseCostDetails
    from wireproof_client.models.response_created_event import ResponseCreatedEvent as ResponseCreatedEvent
    from wireproof_client.models.response_custom_tool import ResponseCustomTool as ResponseCustomTool
    from wireproof_client.models.response_custom_tool_call_input_delta_event import (
        ResponseCustomToolCallInputDeltaEvent as ResponseCustomToolCallInputDeltaEvent,
    )
    from wireproof_client.models.response_custom_tool_call_input_done_event import (
        ResponseCustomToolCallInputDoneEvent as ResponseCustomToolCallInputDoneEvent,
    )
    from wireproof_client.models.response_custom_tool_format import ResponseCustomToolFormat as ResponseCustomToolFormat
    from wireproof_client.models.response_custom_tool_grammar import (
        ResponseCustomToolGrammar as ResponseCustomToolGrammar,
    )
    from wireproof_client.models.response_error import ResponseError as ResponseError
    from wireproof_client.models.response_error_event import ResponseErrorEvent as ResponseErrorEvent
    from wireproof_client.models.response_event_token_logprob import (
        ResponseEventTokenLogprob as ResponseEventTokenLogprob,
    )
    from wireproof_client.models.response_event_top_logprob import ResponseEventTopLogprob as ResponseEventTopLogprob
    from wireproof_client.models.response_failed_event import ResponseFailedEvent as ResponseFailedEvent
    from wireproof_client.models.response_file_search_call_completed_event import (
        ResponseFileSearchCallCompletedEvent as ResponseFileSearchCallCompletedEvent,
    )
    from wireproof_client.models.response_file_search_call_in_progress_event import (
        ResponseFileSearchCallInProgressEvent as ResponseFileSearchCallInProgressEvent,
    )
    from wireproof_client.models.response_file_search_call_searching_event import (
        ResponseFileSearchCallSearchingEvent as ResponseFileSearchCallSearchingEvent,
    )
    from wireproof_client.models.response_format import ResponseFormat as ResponseFormat
    from wireproof_client.models.response_format_grammar import ResponseFormatGrammar as ResponseFormatGrammar
    from wireproof_client.models.response_format_json_object import ResponseFormatJsonObject as ResponseFormatJsonObject
    from wireproof_client.models.response_format_json_schema import ResponseFormatJsonSchema as ResponseFormatJsonSchema
    from wireproof_client.models.response_format_json_schema_definition import (
        ResponseFormatJsonSchemaDefinition as ResponseFormatJsonSchemaDefinition,
    )
    from wireproof_client.models.response_format_python import ResponseFormatPython as ResponseFormatPython
    from wireproof_client.models.response_format_text import ResponseFormatText as ResponseFormatText
    from wireproof_client.models.response_function_call_arguments_delta_event import (
        ResponseFunctionCallArgumentsDeltaEvent as ResponseFunctionCallArgumentsDeltaEvent,
    )
    from wireproof_client.models.response_function_call_arguments_done_event import (
        ResponseFunctionCallArgumentsDoneEvent as ResponseFunctionCallArgumentsDoneEvent,
    )
    from wireproof_client.models.response_function_tool import ResponseFunctionTool as ResponseFunctionTool
    from wireproof_client.models.response_hosted_tool_type import ResponseHostedToolType as ResponseHostedToolType
    from wireproof_client.models.response_image_generation_call_completed_event import (
        ResponseImageGenerationCallCompletedEvent as ResponseImageGenerationCallCompletedEvent,
    )
    from wireproof_client.models.response_image_generation_call_generating_event import (
        ResponseImageGenerationCallGeneratingEvent as ResponseImageGenerationCallGeneratingEvent,
    )
    from wireproof_client.models.response_image_generation_call_in_progress_event import (
        ResponseImageGenerationCallInProgressEvent as ResponseImageGenerationCallInProgressEvent,
    )
    from wireproof_client.models.response_image_generation_call_partial_image_event import (
        ResponseImageGenerationCallPartialImageEvent as ResponseImageGenerationCallPartialImageEvent,
    )
    from wireproof_client.models.response_in_progress_event import ResponseInProgressEvent as ResponseInProgressEvent
    from wireproof_client.models.response_include import ResponseInclude as ResponseInclude
    from wireproof_client.models.response_incomplete_details import (
        ResponseIncompleteDetails as ResponseIncompleteDetails,
    )
    from wireproof_client.models.response_incomplete_event import ResponseIncompleteEvent as ResponseIncompleteEvent
    from wireproof_client.models.response_incomplete_reason import ResponseIncompleteReason as ResponseIncompleteReason
    from wireproof_client.models.response_input import ResponseInput as ResponseInput
    from wireproof_client.models.response_input_tokens_details import (
        ResponseInputTokensDetails as ResponseInputTokensDetails,
    )
    from wireproof_client.models.response_keep_alive_event import ResponseKeepAliveEvent as ResponseKeepAliveEvent
    from wireproof_client.models.response_mcp_call_arguments_delta_event import (
        ResponseMcpCallArgumentsDeltaEvent as ResponseMcpCallArgumentsDeltaEvent,
    )
    from wireproof_client.models.response_mcp_call_arguments_done_event import (
        ResponseMcpCallArgumentsDoneEvent as ResponseMcpCallArgumentsDoneEvent,
    )
    from wireproof_client.models.response_mcp_call_completed_event import (
        ResponseMcpCallCompletedEvent as ResponseMcpCallCompletedEvent,
    )
    from wireproof_client.models.response_mcp_call_failed_event import (
        ResponseMcpCallFailedEvent as ResponseMcpCallFailedEvent,
    )
    from wireproof_client.models.response_mcp_call_in_progress_event import (
        ResponseMcpCallInProgressEvent as ResponseMcpCallInProgressEvent,
    )
    from wireproof_client.models.response_mcp_list_tools_completed_event import (
        ResponseMcpListToolsCompletedEvent as ResponseMcpListToolsCompletedEvent,
    )
    from wireproof_client.models.response_mcp_list_tools_failed_event import (
        ResponseMcpListToolsFailedEvent as ResponseMcpListToolsFailedEvent,
    )
    from wireproof_client.models.response_mcp_list_tools_in_progress_event import (
        ResponseMcpListToolsInProgressEvent as ResponseMcpListToolsInProgressEvent,
    )
    from wireproof_client.models.response_object import ResponseObject as ResponseObject
    from wireproof_client.models.response_output_item_added_event import (
        ResponseOutputItemAddedEvent as ResponseOutputItemAddedEvent,
    )
    from wireproof_client.models.response_output_item_done_event import (
        ResponseOutputItemDoneEvent as ResponseOutputItemDoneEvent,
    )
    from wireproof_client.models.response_output_text_annotation_added_event import (
        ResponseOutputTextAnnotationAddedEvent as ResponseOutputTextAnnotationAddedEvent,
    )
    from wireproof_client.models.response_output_text_delta_event import (
        ResponseOutputTextDeltaEvent as ResponseOutputTextDeltaEvent,
    )
    from wireproof_client.models.response_output_text_done_event import (
        ResponseOutputTextDoneEvent as ResponseOutputTextDoneEvent,
    )
    from wireproof_client.models.response_output_tokens_details import (
        ResponseOutputTokensDetails as ResponseOutputTokensDetails,
    )
    from wireproof_client.models.response_owner import ResponseOwner as ResponseOwner
    from wireproof_client.models.response_queued_event import ResponseQueuedEvent as ResponseQueuedEvent
    from wireproof_client.models.response_reasoning_summary_part_added_event import (
        ResponseReasoningSummaryPartAddedEvent as ResponseReasoningSummaryPartAddedEvent,
    )
    from wireproof_client.models.response_reasoning_summary_part_done_event import (
        ResponseReasoningSummaryPartDoneEvent as ResponseReasoningSummaryPartDoneEvent,
    )
    from wireproof_client.models.response_reasoning_summary_text_delta_event import (
        ResponseReasoningSummaryTextDeltaEvent as ResponseReasoningSummaryTextDeltaEvent,
    )
    from wireproof_client.models.response_reasoning_summary_text_done_event import (
        ResponseReasoningSummaryTextDoneEvent as ResponseReasoningSummaryTextDoneEvent,
    )
    from wireproof_client.models.response_reasoning_text_delta_event import (
        ResponseReasoningTextDeltaEvent as ResponseReasoningTextDeltaEvent,
    )
    from wireproof_client.models.response_reasoning_text_done_event import (
        ResponseReasoningTextDoneEvent as ResponseReasoningTextDoneEvent,
    )
    from wireproof_client.models.response_refusal_delta_event import (
        ResponseRefusalDeltaEvent as ResponseRefusalDeltaEvent,
    )
    from wireproof_client.models.response_refusal_done_event import ResponseRefusalDoneEvent as ResponseRefusalDoneEvent
    from wireproof_client.models.response_shell_call_command_added_event import (
        ResponseShellCallCommandAddedEvent as ResponseShellCallCommandAddedEvent,
    )
    from wireproof_client.models.response_shell_call_command_delta_event import (
        ResponseShellCallCommandDeltaEvent as ResponseShellCallCommandDeltaEvent,
    )
    from wireproof_client.models.response_shell_call_command_done_event import (
        ResponseShellCallCommandDoneEvent as ResponseShellCallCommandDoneEvent,
    )
    from wireproof_client.models.response_shell_call_output_content_delta_event import (
        ResponseShellCallOutputContentDeltaEvent as ResponseShellCallOutputContentDeltaEvent,
    )
    from wireproof_client.models.response_shell_call_output_content_done_event import (
        ResponseShellCallOutputContentDoneEvent as ResponseShellCallOutputContentDoneEvent,
    )
    from wireproof_client.models.response_status import ResponseStatus as ResponseStatus
    from wireproof_client.models.response_stream_event import ResponseStreamEvent as ResponseStreamEvent
    from wireproof_client.models.response_stream_options import ResponseStreamOptions as ResponseStreamOptions
    from wireproof_client.models.response_text_format import ResponseTextFormat as ResponseTextFormat
    from wireproof_client.models.response_text_format_json_schema import (
        ResponseTextFormatJsonSchema as ResponseTextFormatJsonSchema,
    )
    from wireproof_client.models.response_tool import ResponseTool as ResponseTool
    from wireproof_client.models.response_tool_choice import ResponseToolChoice as ResponseToolChoice
    from wireproof_client.models.response_tool_choice_allowed_tools import (
        ResponseToolChoiceAllowedTools as ResponseToolChoiceAllowedTools,
    )
    from wireproof_client.models.response_tool_choice_custom import ResponseToolChoiceCustom as ResponseToolChoiceCustom
    from wireproof_client.models.response_tool_choice_function import (
        ResponseToolChoiceFunction as ResponseToolChoiceFunction,
    )
    from wireproof_client.models.response_tool_choice_hosted import ResponseToolChoiceHosted as ResponseToolChoiceHosted
    from wireproof_client.models.response_tool_choice_mcp import ResponseToolChoiceMcp as ResponseToolChoiceMcp
    from wireproof_client.models.response_usage import ResponseUsage as ResponseUsage
    from wireproof_client.models.response_usage_updated_event import (
        ResponseUsageUpdatedEvent as ResponseUsageUpdatedEvent,
    )
    from wireproof_client.models.response_web_search_call_completed_event import (
        ResponseWebSearchCallCompletedEvent as ResponseWebSearchCallCompletedEvent,
    )
    from wireproof_client.models.response_web_search_call_in_progress_event import (
        ResponseWebSearchCallInProgressEvent as ResponseWebSearchCallInProgressEvent,
    )
    from wireproof_client.models.response_web_search_call_searching_event import (
        ResponseWebSearchCallSearchingEvent as ResponseWebSearchCallSearchingEvent,
    )
    from wireproof_client.models.service_tier import ServiceTier as ServiceTier
    from wireproof_client.models.shell_action import ShellAction as ShellAction
    from wireproof_client.models.shell_call import ShellCall as ShellCall
    from wireproof_client.models.shell_call_environment import ShellCallEnvironment as ShellCallEnvironment
    from wireproof_client.models.shell_call_exit import ShellCallExit as ShellCallExit
    from wireproof_client.models.shell_call_outcome import ShellCallOutcome as ShellCallOutcome
    from wireproof_client.models.shell_call_output import ShellCallOutput as ShellCallOutput
    from wireproof_client.models.shell_call_output_content import ShellCallOutputContent as ShellCallOutputContent
    from wireproof_client.models.shell_call_output_delta import ShellCallOutputDelta as ShellCallOutputDelta
    from wireproof_client.models.shell_call_timeout import ShellCallTimeout as ShellCallTimeout
    from wireproof_client.models.shell_environment import ShellEnvironment as ShellEnvironment
    from wireproof_client.models.shell_tool import ShellTool as ShellTool
    from wireproof_client.models.skill import Skill as Skill
    from wireproof_client.models.skill_reference import SkillReference as SkillReference
    from wireproof_client.models.sort_order import SortOrder as SortOrder
    from wireproof_client.models.stop import Stop as Stop
    from wireproof_client.models.stored_input_message import StoredInputMessage as StoredInputMessage
    from wireproof_client.models.stored_input_message_role import StoredInputMessageRole as StoredInputMessageRole
    from wireproof_client.models.stored_item import StoredItem as StoredItem
    from wireproof_client.models.stream_options import StreamOptions as StreamOptions
    from wireproof_client.models.summary_text_part import SummaryTextPart as SummaryTextPart
    from wireproof_client.models.task_budget import TaskBudget as TaskBudget
    from wireproof_client.models.text_configuration import TextConfiguration as TextConfiguration
    from wireproof_client.models.token_bytes import TokenBytes as TokenBytes
    from wireproof_client.models.tool import Tool as Tool
    from wireproof_client.models.tool_call_delta import ToolCallDelta as ToolCallDelta
    from wireproof_client.models.tool_call_kind import ToolCallKind as ToolCallKind
    from wireproof_client.models.tool_caller import ToolCaller as ToolCaller
    from wireproof_client.models.tool_choice import ToolChoice as ToolChoice
    from wireproof_client.models.tool_choice_allowed_tools import ToolChoiceAllowedTools as ToolChoiceAllowedTools
    from wireproof_client.models.tool_choice_allowed_tools_flat import (
        ToolChoiceAllowedToolsFlat as ToolChoiceAllowedToolsFlat,
    )
    from wireproof_client.models.tool_choice_custom import ToolChoiceCustom as ToolChoiceCustom
    from wireproof_client.models.tool_choice_function import ToolChoiceFunction as ToolChoiceFunction
    from wireproof_client.models.tool_choice_function_name import ToolChoiceFunctionName as ToolChoiceFunctionName
    from wireproof_client.models.tool_choice_hosted import ToolChoiceHosted as ToolChoiceHosted
    from wireproof_client.models.tool_choice_mode import ToolChoiceMode as ToolChoiceMode
    from wireproof_client.models.tool_search_call import ToolSearchCall as ToolSearchCall
    from wireproof_client.models.tool_search_execution import ToolSearchExecution as ToolSearchExecution
    from wireproof_client.models.tool_search_output import ToolSearchOutput as ToolSearchOutput
    from wireproof_client.models.tool_search_tool import ToolSearchTool as ToolSearchTool
    from wireproof_client.models.truncation import Truncation as Truncation
    from wireproof_client.models.update_file_patch import UpdateFilePatch as UpdateFilePatch
    from wireproof_client.models.url_citation import UrlCitation as UrlCitation
    from wireproof_client.models.usage import Usage as Usage
    from wireproof_client.models.verbosity import Verbosity as Verbosity
    from wireproof_client.models.web_plugin import WebPlugin as WebPlugin
    from wireproof_client.models.web_plugin_engine import WebPluginEngine as WebPluginEngine
    from wireproof_client.models.web_search_action import WebSearchAction as WebSearchAction
    from wireproof_client.models.web_search_call import WebSearchCall as WebSearchCall
    from wireproof_client.models.web_search_call_status import WebSearchCallStatus as WebSearchCallStatus
    from wireproof_client.models.web_search_context_size import WebSearchContextSize as WebSearchContextSize
    from wireproof_client.models.web_search_filters import WebSearchFilters as WebSearchFilters
    from wireproof_client.models.web_search_find_action import WebSearchFindAction as WebSearchFindAction
    from wireproof_client.models.web_search_location import WebSearchLocation as WebSearchLocation
    from wireproof_client.models.web_search_open_page_action import WebSearchOpenPageAction as WebSearchOpenPageAction
    from wireproof_client.models.web_search_options import WebSearchOptions as WebSearchOptions
    from wireproof_client.models.web_search_place import WebSearchPlace as WebSearchPlace
    from wireproof_client.models.web_search_preview_tool import WebSearchPreviewTool as WebSearchPreviewTool
    from wireproof_client.models.web_search_query_action import WebSearchQueryAction as WebSearchQueryAction
    from wireproof_client.models.web_search_source import WebSearchSource as WebSearchSource
    from wireproof_client.models.web_search_tool import WebSearchTool as WebSearchTool
    from wireproof_client.models.web_search_user_location import WebSearchUserLocation as WebSearchUserLocation

MODULES = {
    "AdapterReference": "adapter_reference",
    "AdditionalTools": "additional_tools",
    "AllowedTool": "allowed_tool",
    "AllowedTools": "allowed_tools",
    "AllowedToolsMode": "allowed_tools_mode",
    "Annotation": "annotation",
    "ApplyPatchCall": "apply_patch_call",
    "ApplyPatchCallOutput": "apply_patch_call_output",
    "ApplyPatchCallStatus": "apply_patch_call_status",
    "ApplyPatchOutcome": "apply_patch_outcome",
    "ApplyPatchTool": "apply_patch_tool",
    "AssistantTextPart": "assistant_text_part",
    "AudioFormat": "audio_format",
    "AudioVoice": "audio_voice",
    "AutomaticContainerEnvironment": "automatic_container_environment",
    "CacheControl": "cache_control",
    "ChatAnnotation": "chat_annotation",
    "ChatAnswer": "chat_answer",
    "ChatAssistantMessage": "chat_assistant_message",
    "ChatAssistantPart": "chat_assistant_part",
    "ChatAudio": "chat_audio",
    "ChatAudioOutput": "chat_audio_output",
    "ChatAudioPart": "chat_audio_part",
    "ChatAudioReference": "chat_audio_reference",
    "ChatAudioUrlPart": "chat_audio_url_part",
    "ChatChoice": "chat_choice",
    "ChatChunkChoice": "chat_chunk_choice",
    "ChatCompletion": "chat_completion",
    "ChatCompletionChunk": "chat_completion_chunk",
    "ChatCustomToolCall": "chat_custom_tool_call",
    "ChatCustomToolInput": "chat_custom_tool_input",
    "ChatDelta": "chat_delta",
    "ChatDeveloperMessage": "chat_developer_message",
    "ChatFile": "chat_file",
    "ChatFilePart": "chat_file_part",
    "ChatFinishReason": "chat_finish_reason",
    "ChatFunction": "chat_function",
    "ChatFunctionCall": "chat_function_call",
    "ChatFunctionChoice": "chat_function_choice",
    "ChatFunctionMessage": "chat_function_message",
    "ChatFunctionToolCall": "chat_function_tool_call",
    "ChatImagePart": "chat_image_part",
    "ChatInputVideoPart": "chat_input_video_part",
    "ChatLogprobs": "chat_logprobs",
    "ChatMessage": "chat_message",
    "ChatPrediction": "chat_prediction",
    "ChatReasoning": "chat_reasoning",
    "ChatRefusalPart": "chat_refusal_part",
    "ChatSystemMessage": "chat_system_message",
    "ChatTextPart": "chat_text_part",
    "ChatTokenLogprob": "chat_token_logprob",
    "ChatToolCall": "chat_tool_call",
    "ChatToolMessage": "chat_tool_message",
    "ChatTopLogprob": "chat_top_logprob",
    "ChatUrlCitation": "chat_url_citation",
    "ChatUserMessage": "chat_user_message",
    "ChatUserPart": "chat_user_part",
    "ChatVideoUrlPart": "chat_video_url_part",
    "ChatWebSearchContextSize": "chat_web_search_context_size",
    "CodeInterpreterCall": "code_interpreter_call",
    "CodeInterpreterCallStatus": "code_interpreter_call_status",
    "CodeInterpreterContainer": "code_interpreter_container",
    "CodeInterpreterImage": "code_interpreter_image",
    "CodeInterpreterLogs": "code_interpreter_logs",
    "CodeInterpreterOutput": "code_interpreter_output",
    "CodeInterpreterTool": "code_interpreter_tool",
    "CompactionItem": "compaction_item",
    "CompactionTrigger": "compaction_trigger",
    "Completion": "completion",
    "CompletionChoice": "completion_choice",
    "CompletionChunk": "completion_chunk",
    "CompletionChunkChoice": "completion_chunk_choice",
    "CompletionFinishReason": "completion_finish_reason",
    "CompletionLogprobs": "completion_logprobs",
    "CompletionPrompt": "completion_prompt",
    "CompletionTokensDetails": "completion_tokens_details",
    "ComputerAction": "computer_action",
    "ComputerCall": "computer_call",
    "ComputerCallOutput": "computer_call_output",
    "ComputerSafetyCheck": "computer_safety_check",
    "ComputerScreenshot": "computer_screenshot",
    "ComputerTool": "computer_tool",
    "ComputerUsePreviewTool": "computer_use_preview_tool",
    "ConfigurationUpdate": "configuration_update",
    "ContainerFileCitation": "container_file_citation",
    "ContainerReferenceEnvironment": "container_reference_environment",
    "ContextCompactionStrategy": "context_compaction_strategy",
    "ContextManagementRule": "context_management_rule",
    "ConversationReference": "conversation_reference",
    "CountInputTokensRequest": "count_input_tokens_request",
    "CreateChatCompletionRequest": "create_chat_completion_request",
    "CreateCompletionRequest": "create_completion_request",
    "CreateFilePatch": "create_file_patch",
    "CreateResponseRequest": "create_response_request",
    "CustomTool": "custom_tool",
    "CustomToolCallItem": "custom_tool_call_item",
    "CustomToolCallOutputItem": "custom_tool_call_output_item",
    "CustomToolDefinition": "custom_tool_definition",
    "CustomToolFormat": "custom_tool_format",
    "CustomToolFormatGrammar": "custom_tool_format_grammar",
    "CustomToolFormatText": "custom_tool_format_text",
    "CustomToolGrammar": "custom_tool_grammar",
    "CustomToolGrammarSyntax": "custom_tool_grammar_syntax",
    "CustomToolInputDelta": "custom_tool_input_delta",
    "CustomToolName": "custom_tool_name",
    "DatedWebSearchPreviewTool": "dated_web_search_preview_tool",
    "DatedWebSearchTool": "dated_web_search_tool",
    "DeleteFilePatch": "delete_file_patch",
    "DeletedResponse": "deleted_response",
    "DrySequenceBreakers": "dry_sequence_breakers",
    "ErrorDetail": "error_detail",
    "ErrorEnvelope": "error_envelope",
    "FileCitation": "file_citation",
    "FileParserPdfEngine": "file_parser_pdf_engine",
    "FileParserPdfOptions": "file_parser_pdf_options",
    "FileParserPlugin": "file_parser_plugin",
    "FilePath": "file_path",
    "FileSearchCall": "file_search_call",
    "FileSearchCallStatus": "file_search_call_status",
    "FileSearchFilter": "file_search_filter",
    "FileSearchFilterType": "file_search_filter_type",
    "FileSearchRanking": "file_search_ranking",
    "FileSearchResult": "file_search_result",
    "FileSearchTool": "file_search_tool",
    "FileSearchWeights": "file_search_weights",
    "FunctionCallDelta": "function_call_delta",
    "FunctionCallItem": "function_call_item",
    "FunctionCallMode": "function_call_mode",
    "FunctionCallOutputItem": "function_call_output_item",
    "FunctionDefinition": "function_definition",
    "FunctionName": "function_name",
    "FunctionOutputPart": "function_output_part",
    "FunctionTool": "function_tool",
    "Grammar": "grammar",
    "GrammarJsonSchema": "grammar_json_schema",
    "GrammarLark": "grammar_lark",
    "GrammarLlguidance": "grammar_llguidance",
    "GrammarRegex": "grammar_regex",
    "Health": "health",
    "HealthSubsystem": "health_subsystem",
    "HealthSubsystemStatus": "health_subsystem_status",
    "HostedToolKind": "hosted_tool_kind",
    "ImageDetail": "image_detail",
    "ImageGenerationCall": "image_generation_call",
    "ImageGenerationCallStatus": "image_generation_call_status",
    "ImageGenerationTool": "image_generation_tool",
    "ImageMask": "image_mask",
    "ImageUrl": "image_url",
    "InlineSkill": "inline_skill",
    "InlineSkillSource": "inline_skill_source",
    "InputAudio": "input_audio",
    "InputAudioContent": "input_audio_content",
    "InputAudioContentFormat": "input_audio_content_format",
    "InputAudioFormat": "input_audio_format",
    "InputAudioPart": "input_audio_part",
    "InputContentPart": "input_content_part",
    "InputFileDetail": "input_file_detail",
    "InputFilePart": "input_file_part",
    "InputImageDetail": "input_image_detail",
    "InputImagePart": "input_image_part",
    "InputItem": "input_item",
    "InputItemList": "input_item_list",
    "InputMessage": "input_message",
    "InputMessageContent": "input_message_content",
    "InputMessageRole": "input_message_role",
    "InputTextPart": "input_text_part",
    "InputTokenCount": "input_token_count",
    "ItemReference": "item_reference",
    "ItemStatus": "item_status",
    "LlguidanceGrammar": "llguidance_grammar",
    "LlguidanceGrammars": "llguidance_grammars",
    "LocalShellAction": "local_shell_action",
    "LocalShellCall": "local_shell_call",
    "LocalShellCallOutput": "local_shell_call_output",
    "LocalShellEnvironment": "local_shell_environment",
    "LocalShellTool": "local_shell_tool",
    "LocalSkill": "local_skill",
    "McpAllowedTools": "mcp_allowed_tools",
    "McpApproval": "mcp_approval",
    "McpApprovalMode": "mcp_approval_mode",
    "McpApprovalPolicy": "mcp_approval_policy",
    "McpApprovalRequest": "mcp_approval_request",
    "McpApprovalResponse": "mcp_approval_response",
    "McpCall": "mcp_call",
    "McpCallStatus": "mcp_call_status",
    "McpListTools": "mcp_list_tools",
    "McpListedTool": "mcp_listed_tool",
    "McpTool": "mcp_tool",
    "McpToolFilter": "mcp_tool_filter",
    "MediaUrl": "media_url",
    "MessagePhase": "message_phase",
    "Modality": "modality",
    "Model": "model",
    "ModelList": "model_list",
    "ModelNames": "model_names",
    "ModerationMode": "moderation_mode",
    "ModerationOptions": "moderation_options",
    "ModerationPlugin": "moderation_plugin",
    "ModerationPolicy": "moderation_policy",
    "ModerationRule": "moderation_rule",
    "NamespaceTool": "namespace_tool",
    "NamespacedTool": "namespaced_tool",
    "NetworkDomainSecret": "network_domain_secret",
    "NetworkPolicy": "network_policy",
    "NetworkPolicyAllowlist": "network_policy_allowlist",
    "NetworkPolicyDisabled": "network_policy_disabled",
    "OutputContent": "output_content",
    "OutputItem": "output_item",
    "OutputMessage": "output_message",
    "OutputMessageContent": "output_message_content",
    "OutputTextPart": "output_text_part",
    "OutputTokenLogprob": "output_token_logprob",
    "OutputTopLogprob": "output_top_logprob",
    "PatchOperation": "patch_operation",
    "Plugin": "plugin",
    "Program": "program",
    "ProgramOutput": "program_output",
    "ProgramOutputStatus": "program_output_status",
    "ProgrammaticToolCallingTool": "programmatic_tool_calling_tool",
    "PromptCacheMode": "prompt_cache_mode",
    "PromptCacheOptions": "prompt_cache_options",
    "PromptCacheRetention": "prompt_cache_retention",
    "PromptReference": "prompt_reference",
    "PromptTokensDetails": "prompt_tokens_details",
    "PromptVariable": "prompt_variable",
    "ProviderDataPolicy": "provider_data_policy",
    "ProviderMaxPrice": "provider_max_price",
    "ProviderQuantization": "provider_quantization",
    "ProviderRouting": "provider_routing",
    "ProviderSort": "provider_sort",
    "ReasoningConfiguration": "reasoning_configuration",
    "ReasoningContext": "reasoning_context",
    "ReasoningEffort": "reasoning_effort",
    "ReasoningItem": "reasoning_item",
    "ReasoningSummary": "reasoning_summary",
    "ReasoningTextPart": "reasoning_text_part",
    "RefusalPart": "refusal_part",
    "ResponseAllowedTool": "response_allowed_tool",
    "ResponseAudioDeltaEvent": "response_audio_delta_event",
    "ResponseAudioDoneEvent": "response_audio_done_event",
    "ResponseAudioTranscriptDeltaEvent": "response_audio_transcript_delta_event",
    "ResponseAudioTranscriptDoneEvent": "response_audio_transcript_done_event",
    "ResponseCancelledEvent": "response_cancelled_event",
    "ResponseCodeInterpreterCallCodeDeltaEvent": "response_code_interpreter_call_code_delta_event",
    "ResponseCodeInterpreterCallCodeDoneEvent": "response_code_interpreter_call_code_done_event",
    "ResponseCodeInterpreterCallCompletedEvent": "response_code_interpreter_call_completed_event",
    "ResponseCodeInterpreterCallInProgressEvent": "response_code_interpreter_call_in_progress_event",
    "ResponseCodeInterpreterCallInterpretingEvent": "response_code_interpreter_call_interpreting_event",
    "ResponseCompletedEvent": "response_completed_event",
    "ResponseContentPartAddedEvent": "response_content_part_added_event",
    "ResponseContentPartDoneEvent": "response_content_part_done_event",
    "ResponseCostDetails": "response_cost_details",
    "ResponseCreatedEvent": "response_created_event",
    "ResponseCustomTool": "response_custom_tool",
    "ResponseCustomToolCallInputDeltaEvent": "response_custom_tool_call_input_delta_event",
    "ResponseCustomToolCallInputDoneEvent": "response_custom_tool_call_input_done_event",
    "ResponseCustomToolFormat": "response_custom_tool_format",
    "ResponseCustomToolGrammar": "response_custom_tool_grammar",
    "ResponseError": "response_error",
    "ResponseErrorEvent": "response_error_event",
    "ResponseEventTokenLogprob": "response_event_token_logprob",
    "ResponseEventTopLogprob": "response_event_top_logprob",
    "ResponseFailedEvent": "response_failed_event",
    "ResponseFileSearchCallCompletedEvent": "response_file_search_call_completed_event",
    "ResponseFileSearchCallInProgressEvent": "response_file_search_call_in_progress_event",
    "ResponseFileSearchCallSearchingEvent": "response_file_search_call_searching_event",
    "ResponseFormat": "response_format",
    "ResponseFormatGrammar": "response_format_grammar",
    "ResponseFormatJsonObject": "response_format_json_object",
    "ResponseFormatJsonSchema": "response_format_json_schema",
    "ResponseFormatJsonSchemaDefinition": "response_format_json_schema_definition",
    "ResponseFormatPython": "response_format_python",
    "ResponseFormatText": "response_format_text",
    "ResponseFunctionCallArgumentsDeltaEvent": "response_function_call_arguments_delta_event",
    "ResponseFunctionCallArgumentsDoneEvent": "response_function_call_arguments_done_event",
    "ResponseFunctionTool": "response_function_tool",
    "ResponseHostedToolType": "response_hosted_tool_type",
    "ResponseImageGenerationCallCompletedEvent": "response_image_generation_call_completed_event",
    "ResponseImageGenerationCallGeneratingEvent": "response_image_generation_call_generating_event",
    "ResponseImageGenerationCallInProgressEvent": "response_image_generation_call_in_progress_event",
    "ResponseImageGenerationCallPartialImageEvent": "response_image_generation_call_partial_image_event",
    "ResponseInProgressEvent": "response_in_progress_event",
    "ResponseInclude": "response_include",
    "ResponseIncompleteDetails": "response_incomplete_details",
    "ResponseIncompleteEvent": "response_incomplete_event",
    "ResponseIncompleteReason": "response_incomplete_reason",
    "ResponseInput": "response_input",
    "ResponseInputTokensDetails": "response_input_tokens_details",
    "ResponseKeepAliveEvent": "response_keep_alive_event",
    "ResponseMcpCallArgumentsDeltaEvent": "response_mcp_call_arguments_delta_event",
    "ResponseMcpCallArgumentsDoneEvent": "response_mcp_call_arguments_done_event",
    "ResponseMcpCallCompletedEvent": "response_mcp_call_completed_event",
    "ResponseMcpCallFailedEvent": "response_mcp_call_failed_event",
    "ResponseMcpCallInProgressEvent": "response_mcp_call_in_progress_event",
    "ResponseMcpListToolsCompletedEvent": "response_mcp_list_tools_completed_event",
    "ResponseMcpListToolsFailedEvent": "response_mcp_list_tools_failed_event",
    "ResponseMcpListToolsInProgressEvent": "response_mcp_list_tools_in_progress_event",
    "ResponseObject": "response_object",
    "ResponseOutputItemAddedEvent": "response_output_item_added_event",
    "ResponseOutputItemDoneEvent": "response_output_item_done_event",
    "ResponseOutputTextAnnotationAddedEvent": "response_output_text_annotation_added_event",
    "ResponseOutputTextDeltaEvent": "response_output_text_delta_event",
    "ResponseOutputTextDoneEvent": "response_output_text_done_event",
    "ResponseOutputTokensDetails": "response_output_tokens_details",
    "ResponseOwner": "response_owner",
    "ResponseQueuedEvent": "response_queued_event",
    "ResponseReasoningSummaryPartAddedEvent": "response_reasoning_summary_part_added_event",
    "ResponseReasoningSummaryPartDoneEvent": "response_reasoning_summary_part_done_event",
    "ResponseReasoningSummaryTextDeltaEvent": "response_reasoning_summary_text_delta_event",
    "ResponseReasoningSummaryTextDoneEvent": "response_reasoning_summary_text_done_event",
    "ResponseReasoningTextDeltaEvent": "response_reasoning_text_delta_event",
    "ResponseReasoningTextDoneEvent": "response_reasoning_text_done_event",
    "ResponseRefusalDeltaEvent": "response_refusal_delta_event",
    "ResponseRefusalDoneEvent": "response_refusal_done_event",
    "ResponseShellCallCommandAddedEvent": "response_shell_call_command_added_event",
    "ResponseShellCallCommandDeltaEvent": "response_shell_call_command_delta_event",
    "ResponseShellCallCommandDoneEvent": "response_shell_call_command_done_event",
    "ResponseShellCallOutputContentDeltaEvent": "response_shell_call_output_content_delta_event",
    "ResponseShellCallOutputContentDoneEvent": "response_shell_call_output_content_done_event",
    "ResponseStatus": "response_status",
    "ResponseStreamEvent": "response_stream_event",
    "ResponseStreamOptions": "response_stream_options",
    "ResponseTextFormat": "response_text_format",
    "ResponseTextFormatJsonSchema": "response_text_format_json_schema",
    "ResponseTool": "response_tool",
    "ResponseToolChoice": "response_tool_choice",
    "ResponseToolChoiceAllowedTools": "response_tool_choice_allowed_tools",
    "ResponseToolChoiceCustom": "response_tool_choice_custom",
    "ResponseToolChoiceFunction": "response_tool_choice_function",
    "ResponseToolChoiceHosted": "response_tool_choice_hosted",
    "ResponseToolChoiceMcp": "response_tool_choice_mcp",
    "ResponseUsage": "response_usage",
    "ResponseUsageUpdatedEvent": "response_usage_updated_event",
    "ResponseWebSearchCallCompletedEvent": "response_web_search_call_completed_event",
    "ResponseWebSearchCallInProgressEvent": "response_web_search_call_in_progress_event",
    "ResponseWebSearchCallSearchingEvent": "response_web_search_call_searching_event",
    "ServiceTier": "service_tier",
    "ShellAction": "shell_action",
    "ShellCall": "shell_call",
    "ShellCallEnvironment": "shell_call_environment",
    "ShellCallExit": "shell_call_exit",
    "ShellCallOutcome": "shell_call_outcome",
    "ShellCallOutput": "shell_call_output",
    "ShellCallOutputContent": "shell_call_output_content",
    "ShellCallOutputDelta": "shell_call_output_delta",
    "ShellCallTimeout": "shell_call_timeout",
    "ShellEnvironment": "shell_environment",
    "ShellTool": "shell_tool",
    "Skill": "skill",
    "SkillReference": "skill_reference",
    "SortOrder": "sort_order",
    "Stop": "stop",
    "StoredInputMessage": "stored_input_message",
    "StoredInputMessageRole": "stored_input_message_role",
    "StoredItem": "stored_item",
    "StreamOptions": "stream_options",
    "SummaryTextPart": "summary_text_part",
    "TaskBudget": "task_budget",
    "TextConfiguration": "text_configuration",
    "TokenBytes": "token_bytes",
    "Tool": "tool",
    "ToolCallDelta": "tool_call_delta",
    "ToolCallKind": "tool_call_kind",
    "ToolCaller": "tool_caller",
    "ToolChoice": "tool_choice",
    "ToolChoiceAllowedTools": "tool_choice_allowed_tools",
    "ToolChoiceAllowedToolsFlat": "tool_choice_allowed_tools_flat",
    "ToolChoiceCustom": "tool_choice_custom",
    "ToolChoiceFunction": "tool_choice_function",
    "ToolChoiceFunctionName": "tool_choice_function_name",
    "ToolChoiceHosted": "tool_choice_hosted",
    "ToolChoiceMode": "tool_choice_mode",
    "ToolSearchCall": "tool_search_call",
    "ToolSearchExecution": "tool_search_execution",
    "ToolSearchOutput": "tool_search_output",
    "ToolSearchTool": "tool_search_tool",
    "Truncation": "truncation",
    "UpdateFilePatch": "update_file_patch",
    "UrlCitation": "url_citation",
    "Usage": "usage",
    "Verbosity": "verbosity",
    "WebPlugin": "web_plugin",
    "WebPluginEngine": "web_plugin_engine",
    "WebSearchAction": "web_search_action",
    "WebSearchCall": "web_search_call",
    "WebSearchCallStatus": "web_search_call_status",
    "WebSearchContextSize": "web_search_context_size",
    "WebSearchFilters": "web_search_filters",
    "WebSearchFindAction": "web_search_find_action",
    "WebSearchLocation": "web_search_location",
    "WebSearchOpenPageAction": "web_search_open_page_action",
    "WebSearchOptions": "web_search_options",
    "WebSearchPlace": "web_search_place",
    "WebSearchPreviewTool": "web_search_preview_tool",
    "WebSearchQueryAction": "web_search_query_action",
    "WebSearchSource": "web_search_source",
    "WebSearchTool": "web_search_tool",
    "WebSearchUserLocation": "web_search_user_location",
}


def __getattr__(name: str) -> Any:
    if name == "UnknownObject":
        return import_module("wireproof_client.api_object").UnknownObject
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{MODULES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *MODULES, "UnknownObject"])
